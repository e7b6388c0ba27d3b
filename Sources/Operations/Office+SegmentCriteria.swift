package import Model
package import Recording

extension Office {
    /// Lets the contacts that fit come into a segment (`add`), stay in it (`refine`), or go (`reduce`).
    ///
    /// - Parameters:
    ///   - ignoresExclusion: Contacts that are excluded from segments may come too.
    ///   - preview: Only says how many.
    package func changeMembers(
        ofSegment number: String, _ kind: SegmentAction.Kind, _ criteria: SegmentCriteria, ignoresExclusion: Bool,
        at moment: Moment, preview: Bool
    ) throws -> SegmentChange {
        try demand(preview ? .read : .change)
        try check(criteria)
        return try ledger.changeMembers(
            ofSegment: number, kind, criteria, ignoresExclusion: ignoresExclusion, by: user.name, at: moment,
            preview: preview)
    }

    /// Saves criteria under a name, for any segment.
    /// - Throws: `OperationFailure.refused`; `LedgerFailure.refused` when the name is taken and nobody `replaces` it.
    package func save(_ criteria: SegmentCriteria, as name: String, at moment: Moment, replaces: Bool) throws {
        try demand(.change)
        try check(criteria)
        try ledger.save(
            SavedCriteria(name: name, criteria: criteria, savedAt: moment, savedBy: user.name), replaces: replaces)
    }

    /// Deletes saved criteria; segments that were chosen by them stay as they are.
    package func deleteSavedCriteria(_ name: String) throws {
        try demand(.change)
        try ledger.deleteSavedCriteria(name)
    }

    private static let mostValues = 500

    /// Criteria that choose something, and little enough for one question.
    private func check(_ criteria: SegmentCriteria) throws(OperationFailure) {
        if criteria.isEmpty { throw .refused("nothing is said of the contacts; give at least one criterion") }
        let values =
            Array(criteria.fields.values.joined())
            + Array((criteria.interactions?.fields.values.joined()).map(Array.init) ?? [])
        guard values.count <= Office.mostValues, values.allSatisfy({ (1...100).contains($0.count) }) else {
            throw .refused(
                "criteria have at most \(Office.mostValues) values of 1 to 100 characters; make several of them")
        }
        if let interactions = criteria.interactions, let from = interactions.from, let until = interactions.until,
            from > until
        {
            throw .refused("no interaction is from \(from) on and until \(until); swap the two days")
        }
    }
}
