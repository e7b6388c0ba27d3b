import Model

/// What a word or phrase of a dictionary stands for on a business document.
enum Meaning: Hashable, Sendable {
    /// Names the document: "Factuur", "Purchase order"; kind `other` for papers that are no business documents.
    case title(DocumentKind)
    /// Stands before the document's number; with a kind when only documents of that kind are so numbered.
    case number(DocumentKind?)
    /// Stands before the document's date.
    case date(DocumentKind?)
    case dueDate
    /// Stands before a date that is neither: delivery, validity.
    case otherDate
    case total(TotalSense)
    /// Stands before the balance that an account had before: "Vorig saldo".
    case openingBalance
    /// Tells how money moved, or when, on the statement of a bank: "Direct debit", "Value date".
    case movement
    /// The issuer's number for the party addressed.
    case customerNumber
    /// A number by which the other party calls the issuer.
    case accountNumber
    /// Stands before the number of another document, with the reference's type.
    case reference(String)
    /// Stands above or before a party.
    case heading(Mention.Place)
    /// Stands above a party by its role: who buys, who sells. On an order the buyer is the sender of the paper.
    case role(PartyRole)
    case person
    case careOf
    /// "Mevrouw", "Firma": a line of its own above the name.
    case salutation
    case identifier(Identifier.Scheme)
    /// Stands before a number of this country's company register.
    case register(String)
    /// Stands before the seat of the court that keeps a register: "Amtsgericht".
    case court
    /// Stands before an identifier of the party addressed, wherever it is printed.
    case buyerIdentifier(Identifier.Scheme)
    case fax
    /// "Second", "dernier": tells how often was asked for payment.
    case level(ReminderLevel)
    /// Stands before the number that tells it: "Mahnstufe".
    case levelLabel
    /// Heads a column of a table.
    case column
    /// A label whose value says nothing that Dossier wants.
    case remark
    /// "Betreft:", "Subject:": what follows tells what the letter is about.
    case subject
    case greeting
    /// Announces another company that only made or printed the paper.
    case printer
    case country(String)
    case month(Int)
    /// A word between the parts of a date, or behind its day: "de", "of", "er".
    case between
    /// A common word that tells the language.
    case word
}

extension Meaning {
    /// True for labels whose value is a number or a date.
    static func isBeforeNumber(_ meaning: Meaning) -> Bool {
        switch meaning {
        case .number, .date, .dueDate, .otherDate, .customerNumber, .accountNumber, .reference: true
        default: false
        }
    }

    /// True for labels of numbers, accounts, telephones and the like, which are no names.
    static func isParticular(_ meaning: Meaning) -> Bool {
        switch meaning {
        case .identifier, .buyerIdentifier, .fax: true
        default: isBeforeNumber(meaning)
        }
    }
}
