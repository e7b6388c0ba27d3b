import Model
import Recording

/// What was recorded by hand, in words.
enum RecordedText {
    static func say(_ done: RecordedInteractions) {
        if let segment = done.loggedSegment, let first = done.entries.first, let last = done.entries.last {
            StandardOutput.say(
                "Logged segment \(segment.number): \(segment.entries, "entry", "entries") recorded for the "
                    + "contacts of \(segment.segmentNumber), \(first.number) to \(last.number)")
            return
        }
        for entry in done.entries {
            StandardOutput.say(
                "Entry \(entry.number): recorded for \(entry.contactNumber) \(entry.contactName): \(entry.description)")
        }
    }
}
