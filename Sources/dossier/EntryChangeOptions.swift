import ArgumentParser
import Model
import Operations
import Recording

/// What the commands share that change entries of the log.
struct EntryChangeOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions
    @OptionGroup(title: "Filters, instead of numbers") var filters: LogFilterOptions

    @Flag(help: "Change what the filters find; without, it is only shown.")
    var yes = false

    /// How many lines tell what was done to single entries.
    private static let told = 100

    /// Does it to the entries; those that filters found are shown first, and changed with `--yes`.
    /// - Parameter would: the sentence for what would be done to so many entries.
    func change(
        _ numbers: [Int64], _ action: EntryAction, reason: String? = nil, would: (_ entries: Phrase) -> Phrase,
        done: Phrase, filter change: (inout LogFilter) -> Void = { _ in }
    ) throws {
        var filter = filters.filter
        let isByFilter = !filter.isEmpty
        if isByFilter { change(&filter) }
        // What is only shown needs no right to change it.
        let office = try filters.office(common, readOnly: isByFilter && !yes)
        let selection = try EntrySelection(numbers, filter, office)
        if selection.numbers.isEmpty { try filters.refuseUnknown(office) }
        if selection.isByFilter, !yes || selection.numbers.isEmpty {
            selection.show()
            guard !selection.numbers.isEmpty else { return }
            return try preview(try office.changePreview(selection.numbers, action), would)
        }
        try tell(try office.change(selection.numbers, action, reason: reason, at: .now), done)
    }

    private func preview(_ preview: EntryChangePreview, _ would: (_ entries: Phrase) -> Phrase) throws {
        if preview.unasked > 0 {
            StandardOutput.say(
                preview.unasked == 1
                    ? "One more goes along: it records the same document for another contact."
                    : "\(preview.unasked) more go along: they record the same document for other contacts.")
        }
        StandardOutput.say(
            preview.entries > 0 ? would("\(preview.entries, "entry", "entries")") : "Nothing would be changed.")
        try refuse(preview.refused, ofAll: preview.entries == 0)
    }

    /// Says why others are not changed.
    private func refuse(_ failures: [LedgerFailure], ofAll isAll: Bool) throws {
        for failure in failures.prefix(Self.told) { StandardError.sentence(failure.phrase) }
        if failures.count > Self.told {
            StandardError.say("… and \(failures.count - Self.told) more were refused.")
        }
        guard !failures.isEmpty else { return }
        throw ExitCode(isAll ? Refusal.refused : Refusal.partly)
    }

    private func tell(_ outcomes: [EntryOutcome], _ done: Phrase) throws {
        var (changed, refused): (Int, [LedgerFailure]) = (0, [])
        for outcome in outcomes {
            switch outcome.result {
            case .done(let copies):
                changed += 1
                guard outcomes.count <= Self.told else { continue }
                let with = copies.map(String.init).joined(separator: ", ")
                StandardOutput.say(
                    copies.isEmpty
                        ? "Entry \(outcome.entryNumber): \(done)."
                        : "Entry \(outcome.entryNumber): \(done), and with it entry \(with).")
            case .unchanged:
                if outcomes.count <= Self.told {
                    StandardOutput.say("Entry \(outcome.entryNumber): nothing to change.")
                }
            case .refused(let failure):
                refused.append(failure)
            }
        }
        if outcomes.count > Self.told { StandardOutput.say("\(changed, "entry", "entries"): \(done).") }
        try refuse(refused, ofAll: refused.count == outcomes.count)
    }
}
