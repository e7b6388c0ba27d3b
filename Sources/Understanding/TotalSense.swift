/// What an amount beside such a label is.
enum TotalSense: Hashable, Sendable {
    /// The whole, VAT included.
    case gross
    /// What is to be paid, which a deposit may have lowered.
    case payable
    /// "Total", and no more.
    case plain
    /// Claimed by a reminder.
    case claimed
    /// The closing balance of a statement.
    case balance
    /// Without VAT.
    case net
    case tax
    /// Paid already.
    case paid
}
