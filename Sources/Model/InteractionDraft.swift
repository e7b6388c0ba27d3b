/// An interaction that somebody began to enter and will finish later (Business Central's Postponed). It stands in no
/// log and in no figure.
package struct InteractionDraft: Equatable, Sendable {
    package var number: Int64
    package var savedAt: Moment
    package var userID: String
    package var interaction: ManualInteraction
    package var addressees: Addressees
    /// The file that was attached.
    package var document: EntryDocument?
    /// The logged segment for a part of whose contacts it is recorded already.
    package var loggedSegment: Int64?

    package init(
        number: Int64, savedAt: Moment, userID: String, interaction: ManualInteraction, addressees: Addressees,
        document: EntryDocument? = nil
    ) {
        self.number = number
        self.savedAt = savedAt
        self.userID = userID
        self.interaction = interaction
        self.addressees = addressees
        self.document = document
    }

    /// `D12`: so that it is not taken for the number of an entry.
    package static func name(_ number: Int64) -> String { "D\(number)" }

    /// Reads `D12`, `d12` and `12`.
    package static func number(_ name: some StringProtocol) -> Int64? {
        let digits = name.first.map { $0 == "D" || $0 == "d" ? name.dropFirst() : name[...] } ?? name[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        return Int64(digits)
    }
}
