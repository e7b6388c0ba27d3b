import ArgumentParser
import Model

/// What the interactions of a segment start with, on the command line.
struct SegmentOptions: ParsableArguments {
    @Option(help: "The code of the interaction template.", completion: .templateCode)
    var template: String?
    @Option(help: "The subject.")
    var subject: String?
    @Option(help: "The number of the campaign.")
    var campaign: String?
    @Option(help: "The code of the salesperson.")
    var salesperson: String?
    @Option(help: "How its contacts are written to: 'Hard Copy' or 'Email'.")
    var correspondence: String?
    @Flag(
        inversion: .prefixedNo,
        help: "Whether that goes before the way in which a contact itself wants to be written to.")
    var ignoreContactCorrespondence: Bool?

    /// Puts what was said into the segment.
    func apply(to segment: inout Segment, _ words: TaxonomyWords) throws {
        if let template { segment.templateCode = try words.template(template) }
        if let subject { segment.subject = subject.cleanLine }
        if let campaign { segment.campaignNumber = Self.code(campaign) }
        if let salesperson { segment.salespersonCode = Self.code(salesperson) }
        if let correspondence {
            segment.correspondenceType = CorrespondenceType(written: correspondence)?.rawValue ?? correspondence
        }
        if let ignoreContactCorrespondence { segment.ignoresContactCorrespondenceType = ignoreContactCorrespondence }
    }

    private static func code(_ text: String) -> String? {
        text.trimmed.isEmpty ? nil : SegmentNumber.normalForm(text) ?? text.trimmed
    }
}

/// The code of the segment that a command is about.
struct SegmentArgument: ParsableArguments {
    @Argument(help: "The code of the segment.", completion: .segmentCode)
    var code: String

    /// In normal form.
    /// - Throws: `Refusal` for what is no code.
    var number: String {
        get throws {
            guard let number = SegmentNumber.normalForm(code) else {
                throw Refusal("'\(code)' is no code of a segment: it has 1 to 20 characters.")
            }
            return number
        }
    }
}
