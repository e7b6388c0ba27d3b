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
        /// `file:line`.
        package var source: String
    }

    /// What a test may expect: what is decided, and all that rules can take of a document.
    package static let expectable =
        ["outcome", "reason", "contact", "rule", "template", "kind", "direction", "type", "language"]
        + RuleExtraction.Target.words
        + ["description", "campaign", "segment", "salesperson", "opportunity", "also"]

    /// The tests of these files, whose paths complaints shorten to what stands below `directory`.
    ///
    /// - Throws: every complaint about every file, together.
    package static func load(files: [String], below directory: String) throws(ConfigurationFailure) -> [RuleTest] {
        let complaints = Complaints()
        var tests: [RuleTest] = []
        var sources: [String: String] = [:]
        for path in files {
            let name = path.hasPrefix(directory + "/") ? String(path.dropFirst(directory.count + 1)) : path
            guard let root = ConfigurationFile(path: path, name: name, complaints: complaints)?.root(complaints) else {
                continue
            }
            let folder = path.split(separator: "/").dropLast().joined(separator: "/")
            for section in root.sections("test") {
                guard let test = RuleTestSection(section: section, folder: "/" + folder).test() else { continue }
                if let first = sources.updateValue(test.source, forKey: test.name) {
                    section.complain(
                        "name", "a test named '\(test.name)' stands in \(first) too; give each its own name")
                }
                tests.append(test)
            }
            root.finish()
        }
        if !complaints.isEmpty { throw ConfigurationFailure(complaints: complaints.inOrder) }
        return tests
    }
}
