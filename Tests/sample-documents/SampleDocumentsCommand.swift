import ArgumentParser
import Foundation
import SampleDocuments

/// Lays out a made-up office in a folder: contacts, configuration, empty drop folder, documents to drop.
@main
struct SampleDocumentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample-documents",
        abstract: "Write a made-up office: contacts.csv, etc/dossier.toml, an empty drop/, and incoming/ documents.")

    @Argument(help: "The folder to write into; it is made when absent.")
    var directory: String

    @Option(help: "How many documents.")
    var count = 40

    @Option(help: "The same seed gives the same documents.")
    var seed: UInt64 = 1

    @Option(help: "pdf, xml, hybrid or mixed.")
    var form: SampleForm = .mixed

    @Option(help: "Every how manyth document comes from someone who is no contact; 0 for none.")
    var strangerEvery = 0

    mutating func validate() throws {
        guard count >= 0, strangerEvery >= 0 else { throw ValidationError("Counts may not be negative.") }
    }

    func run() throws {
        let root = URL(fileURLWithPath: directory, isDirectory: true).standardizedFileURL
        let office = SampleOffice(seed: seed)
        for folder in ["etc", "drop", "incoming", "store"] {
            try FileManager.default.createDirectory(
                at: root.appendingPathComponent(folder), withIntermediateDirectories: true)
        }
        try Data(office.contactsCSV.utf8).write(to: root.appendingPathComponent("contacts.csv"))
        try Data(configuration(office, root.path).utf8).write(to: root.appendingPathComponent("etc/dossier.toml"))
        var truth = Data()
        for index in 0..<count {
            let document = office.document(index, form: form, strangerEvery: strangerEvery)
            try Data(document.bytes).write(to: root.appendingPathComponent("incoming/\(document.fileName)"))
            truth.append(contentsOf: try encoded(document))
            truth.append(UInt8(ascii: "\n"))
        }
        try truth.write(to: root.appendingPathComponent("expected.jsonl"))
    }

    private func configuration(_ office: SampleOffice, _ root: String) -> String {
        """
        # The configuration of a made-up office.
        \(office.companyTOML)
        [store]
        path = "\(root)/store"

        [[folder]]
        path      = "\(root)/drop"
        recursive = true

        """
    }

    /// One object a line, with the words of the command line's JSON.
    private func encoded(_ document: SampleDocument) throws -> Data {
        let expected = document.expected
        let fields: [(String, String?)] = [
            ("path", document.fileName), ("contact_no", expected.contactNo), ("kind", expected.kind),
            ("direction", expected.direction), ("number", expected.number), ("date", expected.date),
            ("due_date", expected.dueDate), ("currency", expected.currency), ("total", expected.total),
            ("language", expected.language),
        ]
        let object = Dictionary(uniqueKeysWithValues: fields.compactMap { key, value in value.map { (key, $0) } })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(object)
    }
}

extension SampleForm: ExpressibleByArgument {}
