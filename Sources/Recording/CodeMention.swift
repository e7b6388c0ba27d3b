extension String {
    /// True when the code stands in the text by itself, and is not a part of a longer one: "P1" is not in "P10".
    func mentions(code: String) -> Bool {
        var rest = self[...]
        while !code.isEmpty, let found = rest.firstRange(of: code) {
            let neighbours = [self[..<found.lowerBound].last, self[found.upperBound...].first]
            if !neighbours.contains(where: { $0?.isPartOfCode ?? false }) { return true }
            rest = self[found.upperBound...]
        }
        return false
    }
}

extension Character {
    fileprivate var isPartOfCode: Bool { isLetter || isNumber }
}
