import Model

/// What keeps a document from being recorded, before it is put into words for the reason and for the ladder.
struct Doubt {
    let code: ReviewReason.Code
    let detail: Phrase?

    init(_ code: ReviewReason.Code, _ detail: Phrase? = nil) {
        self.code = code
        self.detail = detail
    }

    var reason: ReviewReason { ReviewReason(code, detail: detail?.description) }

    /// For the ladder: the code, and the particulars where there are any.
    var phrase: Phrase {
        let word = Phrase(word: code.rawValue)
        return detail.map { "\(word): \($0)" } ?? word
    }
}
