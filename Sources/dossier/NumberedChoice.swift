import Model

/// A choice among several things, each on a line with its number.
struct NumberedChoice {
    let terminal: Terminal

    /// The place of the line that was chosen, by its number or by its key, which stands first on the line; nil when the
    /// person leaves. An empty answer asks for none of them and gives `.some(nil)`.
    func among(_ lines: [String], keys: [String]) -> Int?? {
        for (index, line) in lines.enumerated() {
            StandardOutput.write(PrintableText.clean("  \(index + 1)  \(line)"))
        }
        while true {
            guard let text = terminal.line("Which number? (none of them: just Enter)") else {
                return nil
            }
            if text.isEmpty { return .some(nil) }
            if let number = Int(text), lines.indices.contains(number - 1) { return number - 1 }
            if let index = keys.firstIndex(where: { $0.lowercased() == text.lowercased() }) { return index }
            StandardOutput.say("There are \(lines.count) of them.")
        }
    }
}
