import Model

/// Whether the visible page of a hybrid document says what its XML says.
enum PageComparison {
    /// False when the document's number stands nowhere on the pages, however it is spaced.
    static func shows(_ facts: Facts, on pages: [String]) -> Bool {
        guard let number = facts.number else { return true }
        let wanted = squeezed(number)
        guard !wanted.isEmpty else { return true }
        return pages.contains { contains(squeezed($0), wanted) }
    }

    /// Plain letters and digits only, upper case: printed numbers are spaced, dotted and dashed differently.
    private static func squeezed(_ text: String) -> [UInt8] {
        text.utf8.compactMap { byte in
            switch byte {
            case 48...57, 65...90: byte
            case 97...122: byte - 32
            default: nil
            }
        }
    }

    private static func contains(_ text: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, text.count >= wanted.count else { return false }
        return (0...(text.count - wanted.count)).contains { text[$0] == first && text[$0...].starts(with: wanted) }
    }
}
