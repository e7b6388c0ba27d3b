/// A time of day as offices write it: `14:05`, `14.05.30`, `2:05 PM`, `2:05 p.m.`, `14u05`, `14h`.
enum WrittenTime {
    /// `HH:MM:SS`; nil for what is none.
    static func time(_ text: String) -> String? {
        let lower = text.lowercased()
        let letters = lower.filter(\.isLetter)
        let parts = lower.split { !("0"..."9").contains($0) }.prefix(3).compactMap { Int($0) }
        guard others.contains(letters) || letters == "am" || letters == "pm", var hour = parts.first else { return nil }
        let (minute, second) = (parts.count > 1 ? parts[1] : 0, parts.count > 2 ? parts[2] : 0)
        if letters == "pm", hour < 12 { hour += 12 }
        if letters == "am", hour == 12 { hour = 0 }
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
        return [hour, minute, second].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// What else may stand with a time.
    private static let others: Set<String> = ["", "h", "hm", "hms", "hmin", "u", "uur", "uhr"]
}
