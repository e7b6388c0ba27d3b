package import Model
package import Recording

extension Office {
    package func loggedSegments() throws -> [LoggedSegment] {
        try demand(.read)
        return try ledger.loggedSegments()
    }

    /// Cancels a logged segment with those of its entries that are not canceled yet; a preview only tells how many.
    /// - Throws: `OperationFailure.refused` without a reason.
    package func cancelLoggedSegment(
        _ number: Int64, reason: String, at moment: Moment, preview: Bool
    ) throws -> (segment: LoggedSegment, entries: Int) {
        try demand(preview ? .read : .change)
        return try ledger.cancelLoggedSegment(
            number, reason: try cancelReason(reason), by: user.name, at: moment, preview: preview)
    }

    private static func reason(_ text: String?) -> String? {
        text?.cleanLine.map { String($0.prefix(2_000)) }
    }

    /// Takes that back; what had been canceled by itself stays canceled.
    package func uncancelLoggedSegment(
        _ number: Int64, reason: String? = nil, at moment: Moment
    ) throws -> (segment: LoggedSegment, entries: Int, refused: [Phrase]) {
        try demand(.change)
        return try ledger.uncancelLoggedSegment(
            number, reason: Office.reason(reason), by: user.name, at: moment)
    }

    /// Makes a segment of the contacts of a logged one.
    /// - Parameter description: nil for "Follow-up on segment …" (Business Central report 5185).
    package func followUp(
        loggedSegment number: Int64, as code: String, description: String?, at moment: Moment
    ) throws -> SegmentSummary {
        try demand(.change)
        guard let logged = try ledger.loggedSegments().first(where: { $0.number == number }) else {
            throw LedgerFailure.notFound("logged segment \(number); 'dossier segments logged list' shows them")
        }
        let words = try InteractionCheck.line(description, "the description", ManualInteraction.Limits.text)
        return try ledger.followUp(
            loggedSegment: number,
            as: Segment(
                number: code, description: words ?? "Follow-up on segment \(logged.segmentNumber)", createdAt: moment,
                createdBy: user.name), by: user.name, at: moment)
    }
}
