import ArgumentParser
import Model

/// By what contacts are chosen, on the command line. Each may be given several times: one of the values must fit.
struct SegmentCriteriaOptions: ParsableArguments {
    @Option(help: "Contacts with this number: C00042, C0*, C00001..C00099. This and all others several times.")
    var number: [String] = []
    @Option(help: "One of whose names is this; * is any text.")
    var name: [String] = []
    @Option(help: "company or person.")
    var type: [Contact.Kind] = []
    @Option(help: "With this salesperson.")
    var salesperson: [String] = []
    @Option(help: "With this post code: 3000, 30*, 3000..3999.")
    var postCode: [String] = []
    @Option(help: "In this country: BE.")
    var country: [String] = []
    @Option(help: "Written to in this language: nl, or NLB.")
    var language: [String] = []
    @Option(
        help: "What it, or its company, is to us: customer, vendor, bank-account, employee, none, other, multiple.",
        completion: .list(["customer", "vendor", "bank-account", "employee", "none", "other", "multiple"]))
    var relation: [String] = []
    @Flag(help: "With interactions, all or those that the options below describe.")
    var withInteractions = false
    @Flag(help: "Without such interactions.")
    var withoutInteractions = false
    @Option(help: "From this day, month or year of the interaction on.", transform: DayArgument.read)
    var from: DayArgument?
    @Option(help: "Up to and including this day, month or year of the interaction.", transform: DayArgument.read)
    var to: DayArgument?
    @Option(help: "Interactions made from this template.", completion: .templateCode)
    var template: [String] = []
    @Option(help: "Interactions of this group.", completion: .groupCode)
    var group: [String] = []
    @Option(
        help: "Interactions that went so: very-positive, positive, neutral, negative, very-negative.",
        completion: .evaluation(or: []))
    var evaluation: [String] = []
    @Option(help: "Interactions of this campaign.")
    var campaign: [String] = []
    @Option(help: "Interactions recorded with this segment.", completion: .segmentCode)
    var ofSegment: [String] = []
    @Option(help: "Interactions of this salesperson.")
    var interactionSalesperson: [String] = []
    @Flag(help: "Canceled interactions count too.")
    var canceled = false
    @Flag(help: "With the people of the companies that fit.")
    var withPeople = false
    @Flag(help: "With the companies of the people who fit.")
    var withCompanies = false

    /// True when nobody is chosen by them.
    var isEmpty: Bool {
        [number, name, salesperson, postCode, country, language, relation].allSatisfy(\.isEmpty) && type.isEmpty
            && !describeInteractions
    }

    /// True when something was said, also what only adds to who is chosen.
    var areGiven: Bool { !isEmpty || withPeople || withCompanies }

    mutating func validate() throws {
        if withInteractions, withoutInteractions {
            throw ValidationError(saying: "Say either --with-interactions or --without-interactions.")
        }
        if from != nil || to != nil, !describeInteractions {
            throw ValidationError(
                saying: "Say whether contacts --with-interactions or --without-interactions are meant.")
        }
        if canceled, !describeInteractions {
            throw ValidationError(saying: "--canceled is about interactions; say which.")
        }
    }

    /// - Throws: `Refusal` for what is no template, group, relation or evaluation.
    func criteria(_ words: TaxonomyWords) throws -> SegmentCriteria {
        var criteria = SegmentCriteria()
        let fields: [(SegmentCriteria.Field, [String])] = [
            (.number, number), (.name, name), (.type, type.map(\.rawValue)), (.salesperson, salesperson),
            (.postCode, postCode), (.country, country), (.language, language),
            (.relation, try relation.map { try ContactOptions.relation($0).rawValue }),
        ]
        for (field, values) in fields where !values.isEmpty { criteria.fields[field] = values.map(\.trimmed) }
        criteria.interactions = try interactions(words)
        (criteria.withPeople, criteria.withCompanies) = (withPeople, withCompanies)
        return criteria
    }

    private var describeInteractions: Bool {
        withInteractions || withoutInteractions || !interactionFields.isEmpty
    }

    private var interactionFields: [(InteractionCriteria.Field, [String])] {
        [
            (.template, template), (.group, group), (.evaluation, evaluation), (.campaign, campaign),
            (.segment, ofSegment), (.salesperson, interactionSalesperson),
        ].filter { !$0.1.isEmpty }
    }

    private func interactions(_ words: TaxonomyWords) throws -> InteractionCriteria? {
        guard describeInteractions else { return nil }
        var interactions = InteractionCriteria()
        (interactions.from, interactions.until) = (from?.first, to?.last)
        (interactions.areMissing, interactions.countsCanceled) = (withoutInteractions, canceled)
        for (field, values) in interactionFields {
            interactions.fields[field] = try values.map { value in
                switch field {
                case .template: try words.template(value)
                case .group: try words.group(value)
                case .evaluation: try Self.evaluation(value)
                case .segment: SegmentNumber.normalForm(value) ?? value.trimmed
                case .campaign, .salesperson: value.trimmed
                }
            }
        }
        return interactions
    }

    private static func evaluation(_ text: String) throws -> String {
        if let evaluation = TypedWord.find(text, among: Evaluation.self) { return evaluation.rawValue }
        throw Refusal("'\(text)' is no evaluation; there are \(TypedWord.list(Evaluation.self)).")
    }
}

extension Contact.Kind: ExpressibleByArgument {}
