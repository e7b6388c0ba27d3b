import ArgumentParser
import Model
import Recording

/// `due`, `any`, or a day: what is to be followed up by then.
struct FollowUpArgument {
    let day: CalendarDate?

    init?(argument: String) {
        switch argument.lowercased() {
        case "due": day = LocalTime(.now)?.date
        case "any": day = CalendarDate(year: 2199, month: 12, day: 31)
        default: day = DayArgument(argument: argument)?.last
        }
        if day == nil { return nil }
    }

    /// Reads the value of an option.
    static func read(_ text: String) throws -> FollowUpArgument {
        if let due = FollowUpArgument(argument: text) { return due }
        throw ValidationError(saying: "say due, any, or a day such as 2026-01-31.")
    }
}
