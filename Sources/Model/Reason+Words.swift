extension ReviewReason {
    /// `contact-ambiguous: two contacts carry VAT BE0123456749`
    package var words: String { [code.rawValue, detail].compactMap { $0 }.joined(separator: ": ") }
}

extension ProblemReason {
    /// `damaged: the file ends in the middle of an object`
    package var words: String { [code.rawValue, detail].compactMap { $0 }.joined(separator: ": ") }
}
