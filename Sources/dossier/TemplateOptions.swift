import ArgumentParser
import Foundation
import Model
import Operations
import Settings

/// What can be said of a template.
struct TemplateOptions: ParsableArguments {
    @Option(help: "The interaction group it belongs to.")
    var group: String?
    @Option(help: "What such interactions are called, in the office's first language.")
    var description: String?
    @Option(help: ArgumentHelp("The same in another language; may be given several times.", valueName: "nl=text"))
    var text: [TextOption] = []
    @Option(parsing: .unconditional, help: "What one costs: 8 or 12.50.")
    var cost: String?
    @Option(parsing: .unconditional, help: "How many minutes one takes.")
    var minutes: Int?
    @Option(help: "outbound, inbound or none.")
    var flow: String?
    @Option(help: "Who takes the initiative: us, them or none.")
    var initiatedBy: String?
    @Option(help: "'Hard Copy', 'Email' or none.")
    var correspondence: String?
    @Flag(inversion: .prefixedNo, help: "The template's correspondence wins over the contact's.")
    var ignoreContactCorrespondence: Bool?
    @Option(help: "The campaign of interactions that come with no other; none takes it away.")
    var campaign: String?
    @Flag(inversion: .prefixedNo, help: "The contacts are targets of the campaign.")
    var campaignTarget: Bool?
    @Flag(inversion: .prefixedNo, help: "They are responses to the campaign.")
    var campaignResponse: Bool?

    /// True when nothing was said.
    var isEmpty: Bool {
        [group, description, cost, flow, initiatedBy, correspondence, campaign].allSatisfy { $0 == nil }
            && text.isEmpty && minutes == nil && ignoreContactCorrespondence == nil && campaignTarget == nil
            && campaignResponse == nil
    }

    func validate() throws { try [TextOption].check(given: description) }

    /// Puts what was said into the template.
    /// - Throws: `ValidationError` for what is no amount or choice; `Refusal` for an unknown group.
    func apply(to template: inout InteractionTemplate, _ office: Office, _ taxonomy: Taxonomy) throws {
        if let group { template.groupCode = try taxonomy.group(given: group).code }
        try text.apply(
            to: &template.texts, &template.description, given: description,
            office: office.configuration.company.languages.first ?? "en")
        if let cost { template.unitCost = try InteractionAnswer.amount(cost) }
        template.unitDurationMinutes = minutes ?? template.unitDurationMinutes
        if let flow {
            template.informationFlow = try orNone(flow) { try InteractionAnswer.choice($0, Phrase(verbatim: "--flow")) }
        }
        if let initiatedBy {
            template.initiatedBy = try orNone(initiatedBy) {
                try InteractionAnswer.choice($0, Phrase(verbatim: "--initiated-by"))
            }
        }
        if let correspondence {
            switch try InteractionAnswer.correspondence(correspondence) {
            case .blank: template.correspondenceType = nil
            case .by(let type): template.correspondenceType = type.rawValue
            }
        }
        template.ignoreContactCorrespondenceType =
            ignoreContactCorrespondence ?? template.ignoreContactCorrespondenceType
        if let campaign { template.campaignNumber = orNone(campaign) { $0.cleanLine?.uppercased() ?? "" } }
        template.isCampaignTarget = campaignTarget ?? template.isCampaignTarget
        template.isCampaignResponse = campaignResponse ?? template.isCampaignResponse
    }

    private func orNone<Value>(_ text: String, _ read: (String) throws -> Value) rethrows -> Value? {
        TypedWord.isNone(text) ? nil : try read(text)
    }
}

/// A file that belongs to a template.
struct TemplateFileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("A file that belongs to the template, and to what is recorded by it.", valueName: "file"))
    var attach: String?
    @Option(
        help: """
            The language of the file (nl); without it the office's first one, whose file also serves contacts of \
            languages that have none.
            """)
    var language: String?
    @Flag(help: "Take the file of this language away.")
    var removeAttachment = false

    func validate() throws {
        if attach != nil, removeAttachment {
            throw ValidationError(saying: "Say --attach or --remove-attachment, not both.")
        }
        if let language, !LanguageCode.isKnown(language) {
            throw ValidationError(saying: "'\(language)' is no language; it is two letters, such as nl.")
        }
        if language != nil, isEmpty {
            throw ValidationError(saying: "--language is that of a file; say --attach or --remove-attachment too.")
        }
    }

    /// True when it is about no file.
    var isEmpty: Bool { attach == nil && !removeAttachment }

    private var path: String? { attach.map { URL(fileURLWithPath: $0).standardizedFileURL.path } }

    /// - Throws: `LedgerFailure.refused` for a file that cannot be kept; said before anything is changed.
    func check(_ office: Office) throws {
        if let path { try office.checkAttachment(path) }
    }

    private func language(_ office: Office) -> String {
        language ?? office.configuration.company.languages.first ?? "en"
    }

    func apply(to code: String, _ office: Office) throws {
        let language = language(office)
        if let path {
            try office.attach(path, toTemplate: code, language: language, at: .now)
            StandardOutput.say("Template \(code): the file for '\(language)' is kept")
        }
        if removeAttachment {
            try office.removeAttachment(ofTemplate: code, language: language)
            StandardOutput.say("Template \(code): the file for '\(language)' is taken away")
        }
    }
}
