package import Model

/// What the rules are to decide on one document: a `[[test]]` in a file beside the rules.
package struct RuleTest: Equatable, Sendable {
    /// The document: a file, or what it says.
    package enum Subject: Equatable, Sendable {
        case file(path: String)
        case text(DocumentReading)
    }

    package var name: String
    /// `file:line`.
    package var source: String
    package var subject: Subject
    package var origin: DocumentOrigin
    /// By name, in the order in which they are told: `contact` is C00042.
    package var expectations: [Expectation]

    package struct Expectation: Equatable, Sendable {
        package var name: String
        package var value: String
    }

    /// What a test may expect.
    package static let expectable = [
        "outcome", "reason", "contact", "rule", "template", "kind", "direction", "type", "language", "number", "date",
        "due_date", "total", "currency", "description", "campaign", "segment", "salesperson", "opportunity", "also",
    ]

    /// The tests of these files.
    ///
    /// - Throws: every complaint about every file, together.
    package static func load(files: [String]) throws(ConfigurationFailure) -> [RuleTest] {
        let complaints = Complaints()
        var tests: [RuleTest] = []
        for path in files {
            guard let root = ConfigurationFile(path: path, name: path, complaints: complaints)?.root(complaints) else {
                continue
            }
            let folder = path.split(separator: "/").dropLast().joined(separator: "/")
            tests += root.sections("test").compactMap { RuleTestSection(section: $0, folder: "/" + folder).test() }
            root.finish()
        }
        if !complaints.isEmpty { throw ConfigurationFailure(complaints: complaints.inOrder) }
        return tests
    }
}
