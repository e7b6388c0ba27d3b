import Model

/// Times and sizes as people write them.
extension Section {
    /// A number of seconds, or text with a unit: `2`, `0.5`, `"500 ms"`, `"2 s"`, `"1 min"`, `"1 h"`.
    func duration(_ key: String, upTo maximum: Duration = .seconds(86_400)) -> Duration? {
        guard let value = value(key) else { return nil }
        let units: [String: Double] = ["ms": 0.001, "s": 1, "min": 60, "m": 60, "h": 3600]
        let seconds: Double? =
            switch value {
            case .number(let number): Double(number)
            case .decimal(let number): number
            case .text(let text): Section.quantity(text, units)
            default: nil
            }
        let limit = Double(maximum.components.seconds)
        guard let seconds, seconds >= 0, seconds <= limit else {
            wrong(
                key, "seconds (at most \(maximum.components.seconds)) or a time such as \"500 ms\" or \"2 min\"", value)
            return nil
        }
        return .milliseconds(Int64((seconds * 1000).rounded()))
    }

    /// A number of bytes, or text with a unit: `"100 MB"`, `"64 KiB"`.
    func size(_ key: String, _ range: ClosedRange<Int>) -> Int? {
        guard let value = value(key) else { return nil }
        let units: [String: Double] = [
            "b": 1, "kb": 1e3, "mb": 1e6, "gb": 1e9, "kib": 1024, "mib": 1_048_576, "gib": 1_073_741_824,
        ]
        let bytes: Double? =
            switch value {
            case .number(let number): Double(number)
            case .text(let text): Section.quantity(text, units)
            default: nil
            }
        guard let bytes, bytes >= Double(range.lowerBound), bytes <= Double(range.upperBound) else {
            wrong(
                key, "a size such as \"100 MB\", from \(range.lowerBound) to \(range.upperBound) bytes", value)
            return nil
        }
        return Int(bytes)
    }

    /// A number and a unit; nil without a known unit.
    private static func quantity(_ text: String, _ units: [String: Double]) -> Double? {
        let text = text.trimmed
        let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let value = Double(number), value.isFinite,
            let unit = units[text.dropFirst(number.count).trimmed.lowercased()]
        else { return nil }
        return value * unit
    }
}
