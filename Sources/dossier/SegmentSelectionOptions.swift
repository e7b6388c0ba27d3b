import ArgumentParser
import Model
import Operations
import Recording

/// Criteria, or saved ones, with a preview.
struct SegmentSelectionOptions: ParsableArguments {
    @Option(name: .customLong("criteria"), help: "Saved criteria, by their name; see 'segments criteria'.")
    var saved: String?
    @Flag(help: "Only say how many.")
    var dryRun = false
    @OptionGroup(title: "Criteria") var options: SegmentCriteriaOptions

    /// True when somebody is chosen.
    var choose: Bool { saved != nil || !options.isEmpty }
    /// True when anything was said.
    var areGiven: Bool { saved != nil || dryRun || options.areGiven }

    mutating func validate() throws {
        if saved != nil, options.areGiven {
            throw ValidationError(saying: "Say either --criteria NAME or other criteria.")
        }
    }

    /// Changes who is in the segment by the criteria, and tells it.
    func change(
        _ kind: SegmentAction.Kind, _ segment: SegmentArgument, _ common: CommonOptions, ignoresExclusion: Bool = false
    ) throws {
        let office = try common.office(readOnly: dryRun)
        let number = try office.ledger.segment(given: segment.number).segment.number
        let criteria =
            try saved.map { try office.ledger.criteria(given: $0).criteria }
            ?? options.criteria(TaxonomyWords(office.configuration, office.ledger))
        let change = try office.changeMembers(
            ofSegment: number, kind, criteria, ignoresExclusion: ignoresExclusion, at: .now, preview: dryRun)
        SegmentChangeText.tell(change, of: number, isPreview: dryRun)
    }
}
