/// One thing that the data inside a hybrid document says and its visible page does not.
package struct PageDifference: AddedLater, Hashable, Sendable {
    /// What is compared.
    package enum Subject: String, Codable, Sendable, CaseIterable {
        case number, date, total, party, iban

        /// True where a person must look before anything is recorded.
        package var isGrave: Bool {
            switch self {
            case .number, .total, .party: true
            case .date, .iban: false
            }
        }
    }

    package var subject: Subject
    /// What the data say.
    package var data: String
    /// What stands on the page in its place, where that can be told.
    package var page: String?

    package init(_ subject: Subject, data: String, page: String? = nil) {
        self.subject = subject
        self.data = data
        self.page = page
    }

    /// `total: 121.00 in the data, 119.00 on the page`
    package var phrase: Phrase {
        let subject = Phrase(word: subject.rawValue)
        guard let page else { return "\(subject): \(data) in the data, not on the page" }
        return "\(subject): \(data) in the data, \(page) on the page"
    }

    /// The same in English.
    package var words: String { phrase.description }
}
