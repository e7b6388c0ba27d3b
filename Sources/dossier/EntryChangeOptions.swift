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

    /// Does it to the entries, or shows which they are.
    func change(
        _ numbers: [Int64], _ action: EntryAction, reason: String? = nil, would: Phrase, done: Phrase,
        filter change: (inout LogFilter) -> Void = { _ in }
    ) throws {
        var filter = filters.filter
        let isByFilter = !filter.isEmpty
        if isByFilter { change(&filter) }
        // What is only shown needs no right to change it.
        let office = try filters.office(common, readOnly: isByFilter && !yes)
        let selection = try EntrySelection(numbers, filter, office)
        if selection.numbers.isEmpty { try filters.refuseUnknown(office) }
        guard selection.isAgreed(yes, would) else { return }
        try tell(try office.change(selection.numbers, action, reason: reason, at: .now), done)
    }

    private func tell(_ outcomes: [EntryOutcome], _ done: Phrase) throws {
        var (changed, refused) = (0, 0)
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
                refused += 1
                guard refused <= Self.told else { continue }
                StandardError.sentence(failure.phrase)
            }
        }
        if outcomes.count > Self.told { StandardOutput.say("\(changed, "entry", "entries"): \(done).") }
        if refused > Self.told { StandardError.say("… and \(refused - Self.told) more were refused.") }
        guard refused > 0 else { return }
        throw ExitCode(refused == outcomes.count ? Refusal.refused : Refusal.partly)
    }
}
