import ArgumentParser
import Model
import Recording
import Settings

struct TemplatesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the interaction templates, with the document types that each serves.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Option(help: "Only those of this interaction group.")
    var group: String?

    func run() async throws {
        let configuration = try common.configuration()
        let taxonomy = try configuration.taxonomy.with(common.ledger().taxonomy())
        let wanted = try group.map { try taxonomy.group(given: $0).code }
        var printer = RecordPrinter(format: output.format, columns: Self.columns, csv: Self.csvColumns)
        for template in taxonomy.templates where wanted == nil || template.groupCode == wanted {
            printer.print(
                object(template, taxonomy, isConfigured: configuration.taxonomy.template(template.code) != nil))
        }
        printer.finish(nothing: "There are no interaction templates.")
    }

    private func object(_ template: InteractionTemplate, _ taxonomy: Taxonomy, isConfigured: Bool) -> OutputObject {
        let types = taxonomy.setup.filter { $0.value == template.code }.map(\.key.rawValue).sorted()
        return OutputObject([
            "template_code": .text(template.code), "group_code": .text(template.groupCode),
            "description": .text(template.description), "unit_cost": .text("\(template.unitCost)"),
            "unit_duration_min": .number(Int64(template.unitDurationMinutes)),
            "information_flow": .optional(template.informationFlow?.rawValue),
            "initiated_by": .optional(template.initiatedBy?.rawValue),
            "correspondence_type": .optional(template.correspondenceType),
            "ignore_contact_correspondence_type": .truth(template.ignoreContactCorrespondenceType),
            "document_types": .list(types.map { .text($0) }), "configured": .truth(isConfigured),
        ])
    }

    private static let columns = [
        TableColumn("Code", "template_code"), TableColumn("Group", "group_code"),
        TableColumn("Description", "description", mayBeCut: true), TableColumn("Cost", "unit_cost", atRight: true),
        TableColumn("Min.", "unit_duration_min", atRight: true),
        TableColumn("Flow", "information_flow", holdsWords: true),
        TableColumn("By", "initiated_by", holdsWords: true),
        TableColumn("Serves", "document_types", mayBeCut: true, holdsWords: true),
    ]

    private static let csvColumns = [
        "template_code", "group_code", "description", "unit_cost", "unit_duration_min", "information_flow",
        "initiated_by", "correspondence_type", "ignore_contact_correspondence_type", "document_types", "configured",
    ]
}

extension Taxonomy {
    /// The group whose code somebody typed, in any case.
    func group(given text: String) throws -> InteractionGroup {
        if let group = groups.first(where: { $0.code == text.uppercased() }) { return group }
        let codes = groups.map(\.code)
        if let nearest = Spelling.guess(text, among: codes) {
            throw Refusal("There is no interaction group '\(text)'; did you mean '\(nearest)'?")
        }
        throw Refusal("There is no interaction group '\(text)'; 'dossier groups list' shows those that there are.")
    }
}
