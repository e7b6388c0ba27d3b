package import Model

/// The files of `rules.d`, both layers, in order.
package struct RuleFiles {
    let layers: Layers
    let taxonomy: Taxonomy?
    let complaints: Complaints

    /// Above any real office, below what could hurt.
    static let mostFiles = 2_000
    static let mostRules = 100_000

    func rules() -> [Rule] {
        notePassedOver()
        let files = layers.files(in: "rules.d")
        guard files.count <= RuleFiles.mostFiles else {
            complaints.add(
                "rules.d", nil,
                "holds \(files.count) files; at most \(RuleFiles.mostFiles) are allowed: put some together")
            return []
        }
        var reader = RuleFileReader(taxonomy: taxonomy)
        for file in files {
            guard let file = ConfigurationFile(path: file.path, name: file.name, complaints: complaints) else {
                continue
            }
            reader.read(file.root(complaints))
        }
        if reader.rules.count > RuleFiles.mostRules {
            complaints.add(
                "rules.d", nil,
                "holds \(reader.rules.count) rules; at most \(RuleFiles.mostRules) are allowed: let one rule serve more"
            )
        }
        return reader.rules
    }

    /// Files that look like rules or tests and are not read as such. Documents of tests may lie there.
    private func notePassedOver() {
        for file in layers.allFiles(in: "rules.d", limit: RuleFiles.mostFiles) {
            let name = file.inside.split(separator: "/").last.map(String.init) ?? file.inside
            if name.hasPrefix(".") { continue }
            let isRules = name.hasSuffix(".toml") || name.hasSuffix(".test")
            if isRules, file.inside != name {
                complaints.note(file.name, nil, "lies in a folder within rules.d, and is not read; move it up")
            } else if !isRules, file.inside == name, !RuleFiles.isDocument(name) {
                complaints.note(
                    file.name, nil,
                    "is not read: files of rules end with .toml, their tests with .test; rename or move it")
            }
        }
    }

    private static func isDocument(_ name: String) -> Bool {
        [".pdf", ".xml", ".xps", ".oxps"].contains(where: name.lowercased().hasSuffix)
    }

    /// The paths of the tests that lie beside the rules of both layers.
    var testFiles: [String] { layers.files(in: "rules.d", ending: ".test").map(\.path) }

    /// The rules of one file, given as text.
    package static func rules(
        in text: String, name: String, taxonomy: Taxonomy? = nil
    ) throws(ConfigurationFailure) -> [Rule] {
        let complaints = Complaints()
        var reader = RuleFileReader(taxonomy: taxonomy)
        if let file = ConfigurationFile(text: text, name: name, complaints: complaints) {
            reader.read(file.root(complaints))
        }
        if !complaints.isEmpty { throw ConfigurationFailure(complaints: complaints.inOrder) }
        return reader.rules
    }
}

/// Reads file after file, and sees to it that each rule has its own name.
private struct RuleFileReader {
    let taxonomy: Taxonomy?
    private(set) var rules: [Rule] = []
    private var sources: [String: String] = [:]

    init(taxonomy: Taxonomy?) { self.taxonomy = taxonomy }

    mutating func read(_ root: Section) {
        for section in root.sections("rule") {
            guard let rule = RuleSection(section: section).rule(taxonomy: taxonomy) else { continue }
            if let first = sources.updateValue(rule.source, forKey: rule.name) {
                section.complain("name", "a rule named '\(rule.name)' stands in \(first) too; give each its own name")
            }
            rules.append(rule)
        }
        root.finish()
    }
}
