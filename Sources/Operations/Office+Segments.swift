package import Model
package import Recording
import Settings

extension Office {
    /// Makes a segment, without contacts yet.
    /// - Throws: `OperationFailure.refused` for what a segment cannot have; `LedgerFailure.refused` where it is there.
    package func create(_ segment: Segment) throws {
        try demand(.change)
        try check(segment)
        try ledger.createSegment(segment)
    }

    /// Changes what a segment's interactions start with, by `body`, and gives it as it is then.
    package func changeSegment(
        _ number: String, _ body: (inout Segment) -> Void
    ) throws -> Segment {
        try demand(.change)
        return try ledger.changeSegment(number) { segment throws(LedgerFailure) in
            body(&segment)
            do throws(OperationFailure) { try check(segment) } catch { throw LedgerFailure.refused(error.phrase) }
        }
    }

    /// Adds contacts to a segment by their numbers, or takes them out.
    package func changeMembers(
        ofSegment number: String, _ kind: SegmentAction.Kind, contacts: [String], at moment: Moment
    ) throws -> SegmentChange {
        try demand(.change)
        return try ledger.changeMembers(ofSegment: number, kind, contacts: contacts, by: user.name, at: moment)
    }

    /// Takes back the last change of who is in a segment.
    package func undoSegmentAction(
        _ number: String, at moment: Moment, preview: Bool
    ) throws -> SegmentUndo {
        try demand(preview ? .read : .change)
        return preview
            ? try ledger.undoPreview(ofSegment: number)
            : try ledger.undoSegmentAction(number, by: user.name, at: moment)
    }

    /// What deleting a segment would do.
    package func segmentDeletion(_ number: String) throws -> SegmentDeletion {
        try demand(.read)
        let rules = configuration.rules.filter { $0.segments.contains(number) }.map(\.name)
        return SegmentDeletion(summary: try ledger.deleteSegment(number, preview: true), rules: rules)
    }

    /// Deletes a segment. Entries that name it stay.
    ///
    /// - Parameter expected: what was seen of it; nil to delete it whatever hangs on it.
    /// - Throws: `LedgerFailure.refused` when more hangs on it than was seen.
    package func deleteSegment(_ number: String, ifOnly expected: SegmentSummary?) throws {
        try demand(.change)
        _ = try ledger.deleteSegment(number, preview: false, ifOnly: expected)
    }

    private static let mostCharacters = 100

    /// What a segment may hold (Business Central: Text[100], Code[20]).
    private func check(_ segment: Segment) throws(OperationFailure) {
        for (text, title) in [(segment.description, "description"), (segment.subject ?? "-", "subject")] {
            guard let clean = text.cleanLine, clean.count <= Office.mostCharacters else {
                throw .refused("a segment's \(title) has 1 to \(Office.mostCharacters) characters")
            }
        }
        if let template = segment.templateCode, try self.template(template) == nil {
            throw .refused("there is no template \(template); 'dossier templates list' shows those that there are")
        }
        for (code, title) in [(segment.campaignNumber, "campaign"), (segment.salespersonCode, "salesperson")] {
            guard let code else { continue }
            guard SegmentNumber.normalForm(code) == code else {
                throw .refused("'\(code)' is no code of a \(title); it has 1 to 20 characters")
            }
        }
        if let way = segment.correspondenceType, CorrespondenceType(rawValue: way) == nil {
            throw .refused("'\(way)' is no way to write to a contact; say 'Hard Copy' or 'Email'")
        }
    }

    /// As configured, or as the ledger still knows it.
    private func template(_ code: String) throws(OperationFailure) -> InteractionTemplate? {
        if let template = configuration.taxonomy.template(code) { return template }
        do throws(LedgerFailure) {
            return try ledger.taxonomy().template(code)
        } catch {
            throw .refused(error.phrase)
        }
    }
}

/// What deleting a segment does.
package struct SegmentDeletion: Equatable, Sendable {
    package let summary: SegmentSummary
    /// The names of the rules that ask for it or give it.
    package let rules: [String]
    /// False for a segment without contacts that was never logged.
    package var isLoss: Bool { summary.members > 0 || summary.loggings > 0 }
}
