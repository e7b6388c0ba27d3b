import ArgumentParser
import Model
import Operations
import Settings

struct TemplatesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the interaction templates, with the document types that each serves and where each comes from.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Option(help: "Only those of this interaction group.")
    var group: String?

    func run() async throws {
        let office = try common.office(readOnly: true).taxonomy()
        let wanted = try group.map { try office.taxonomy.group(given: $0).code }
        var printer = RecordPrinter(format: output.format, columns: Self.columns, csv: TemplateView.csvColumns)
        for template in office.taxonomy.templates where wanted == nil || template.groupCode == wanted {
            var object = TemplateView.object(template, office)
            if output.format == .table {
                let origin = office.origin(ofTemplate: template.code)
                object.append("origin", .text(Words.text(OriginText.phrase(origin))))
            }
            printer.print(object)
        }
        printer.finish(nothing: "There are no interaction templates.")
    }

    private static let columns = [
        TableColumn("Code", "template_code"), TableColumn("Group", "group_code"),
        TableColumn("Description", "description", mayBeCut: true), TableColumn("Cost", "unit_cost", atRight: true),
        TableColumn("Min.", "unit_duration_min", atRight: true),
        TableColumn("Flow", "information_flow", holdsWords: true),
        TableColumn("By", "initiated_by", holdsWords: true),
        TableColumn("Serves", "document_types", mayBeCut: true, holdsWords: true),
        TableColumn("From", "origin", mayBeCut: true),
    ]
}

/// A template as commands print it.
enum TemplateView {
    static func object(_ template: InteractionTemplate, _ office: OfficeTaxonomy) -> OutputObject {
        let types = office.taxonomy.setup.filter { $0.value == template.code }.map(\.key.rawValue).sorted()
        var object = OutputObject([
            "template_code": .text(template.code), "group_code": .text(template.groupCode),
            "description": .text(template.description), "texts": OriginText.texts(template.texts),
            "unit_cost": .text("\(template.unitCost)"),
            "unit_duration_min": .number(Int64(template.unitDurationMinutes)),
            "information_flow": .optional(template.informationFlow?.rawValue),
            "initiated_by": .optional(template.initiatedBy?.rawValue),
            "correspondence_type": .optional(template.correspondenceType),
            "ignore_contact_correspondence_type": .truth(template.ignoreContactCorrespondenceType),
            "campaign_no": .optional(template.campaignNumber),
            "campaign_target": .truth(template.isCampaignTarget),
            "campaign_response": .truth(template.isCampaignResponse),
            "document_types": .list(types.map { .text($0) }),
        ])
        OriginText.append(office.origin(ofTemplate: template.code), to: &object)
        return object
    }

    static let csvColumns =
        [
            "template_code", "group_code", "description", "unit_cost", "unit_duration_min", "information_flow",
            "initiated_by", "correspondence_type", "ignore_contact_correspondence_type", "campaign_no",
            "campaign_target", "campaign_response", "document_types",
        ] + OriginText.keys
}

extension Taxonomy {
    /// The group whose code somebody typed, in any case.
    func group(given text: String) throws -> InteractionGroup {
        if let group = group(text.uppercased()) { return group }
        if let nearest = Spelling.guess(text, among: groups.map(\.code)) {
            throw Refusal("There is no interaction group '\(text)'; did you mean '\(nearest)'?")
        }
        throw Refusal("There is no interaction group '\(text)'; 'dossier groups list' shows those that there are.")
    }

    /// The template whose code somebody typed, in any case.
    func template(given text: String) throws -> InteractionTemplate {
        if let template = template(text.uppercased()) { return template }
        if let nearest = Spelling.guess(text, among: templates.map(\.code)) {
            throw Refusal("There is no interaction template '\(text)'; did you mean '\(nearest)'?")
        }
        throw Refusal(
            "There is no interaction template '\(text)'; 'dossier templates list' shows those that there are.")
    }
}
