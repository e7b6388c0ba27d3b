package import Model

/// What the journal says of one dropped file.
package struct OutcomeLine: Sendable {
    package var outcome: Outcome
    /// The file's path in its drop folder, as shown.
    package var path: String
    /// The drop folder's path.
    package var folder: String
    package var digest: DocumentDigest?
    package var contactNumber: String?
    package var contactName: String?
    package var documentType: DocumentType?
    package var documentNumber: String?
    package var template: String?
    package var rule: String?
    /// Where the file lies now, for people.
    package var filedTo: String?
    /// From the claim to the commit.
    package var took: Duration

    package init(outcome: Outcome, path: String, folder: String, took: Duration) {
        self.outcome = outcome
        self.path = path
        self.folder = folder
        self.took = took
    }

    /// Why it was not recorded: the stable word, and the particulars.
    var reason: String? {
        func words(_ code: String, _ detail: String?) -> String { detail.map { "\(code): \($0)" } ?? code }
        switch outcome {
        case .recorded: return nil
        case .review(_, let reason): return words(reason.code.rawValue, reason.detail)
        case .duplicate(let kind, _): return kind.rawValue
        case .problem(let reason): return words(reason.code.rawValue, reason.detail)
        case .ignored(let rule): return "rule '\(rule)'"
        }
    }

    /// One sentence for people.
    var message: String {
        let document = [documentType?.rawValue, documentNumber].compactMap { $0 }.joined(separator: " ")
        let what = document.isEmpty ? path : "\(path): \(document)"
        let whom = [contactNumber, contactName].compactMap { $0 }.joined(separator: " ")
        let forWhom = whom.isEmpty ? "" : " for \(whom)"
        let why = reason.map { " (\($0))" } ?? ""
        switch outcome {
        case .recorded(let entry): return "recorded \(what)\(forWhom) as entry \(entry)\(why)"
        case .review(let number, _): return "in review \(what)\(forWhom) as item \(number)\(why)"
        case .duplicate(_, let entry): return "duplicate \(what)\(entry.map { " of entry \($0)" } ?? "")\(why)"
        case .problem: return "problem \(what)\(why)"
        case .ignored: return "ignored \(what)\(why)"
        }
    }
}
