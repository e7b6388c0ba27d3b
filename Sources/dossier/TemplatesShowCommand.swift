import ArgumentParser
import Model
import Operations
import Recording

struct TemplatesShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one template with all it gives to interactions, and where it comes from.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions
    @Argument(help: "The code of the template.", completion: .templateCode) var code: String

    func run() async throws {
        let office = try common.office(readOnly: true)
        let taxonomy = try office.taxonomy()
        let template = try taxonomy.taxonomy.template(given: code)
        let files = try office.attachments(ofTemplate: template.code)
        var object = TemplateView.object(template, taxonomy)
        object.append("attachments", .list(files.map { .object(TemplateView.object($0)) }))
        guard output.format == .table else {
            var printer = RecordPrinter(format: output.format, columns: [], csv: TemplateView.csvColumns)
            printer.print(object)
            return printer.finish()
        }
        show(template, files, object, taxonomy.origin(ofTemplate: template.code))
    }

    private func show(
        _ template: InteractionTemplate, _ files: [TemplateAttachment], _ object: OutputObject, _ origin: TaxonomyOrigin
    ) {
        var text = PlainText()
        text.title("\(template.code): \(template.description)")
        text.values(template.texts.sorted { $0.key < $1.key }.map { (name: Phrase(verbatim: $0.key), value: $0.value) })
        text.values([
            ("Group", template.groupCode), ("Cost", "\(template.unitCost)"),
            ("Duration", Words.text("\(template.unitDurationMinutes) min")),
            ("Flow", (template.informationFlow?.rawValue).map(Words.word)),
            ("Initiated by", (template.initiatedBy?.rawValue).map(Words.word)),
            (
                "Sent by",
                template.correspondenceType.map { type in
                    template.ignoreContactCorrespondenceType
                        ? Words.text("\(Phrase(word: type)), whatever the contact wants") : Words.word(type)
                }
            ),
            ("Campaign", template.campaignNumber), ("Target", template.isCampaignTarget ? Words.text("yes") : nil),
            ("Response", template.isCampaignResponse ? Words.text("yes") : nil),
            ("Serves", object["document_types"].cell(in: Words.current, words: true)),
            ("From", Words.text(OriginText.phrase(origin))),
        ])
        for file in files {
            text.values([("File", "\(file.language)  \(file.fileName)  \(file.attachedBy), \(file.attachedAt.local)")])
        }
        text.print()
    }
}

extension TemplateView {
    static func object(_ file: TemplateAttachment) -> OutputObject {
        OutputObject([
            "language": .text(file.language), "file_name": .text(file.fileName), "size": .number(file.size),
            "sha256": .text(file.digest.rawValue), "attached_by": .text(file.attachedBy),
            "attached_at": .moment(file.attachedAt),
        ])
    }
}
