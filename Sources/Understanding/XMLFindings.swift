import Model

/// Facts as they are gathered from an XML document, each with the place where it was found.
struct XMLFindings {
    private(set) var facts = Facts()
    private(set) var evidence: [String: String] = [:]
    /// Other sums than `facts.total` that the page of a hybrid document may call its total.
    private(set) var otherTotals: [Amount] = []
    /// Where to note what is not taken; nil when nobody asks.
    let rejections: Rejections?

    init(_ rejections: Rejections? = nil) { self.rejections = rejections }

    /// References beyond this many tell nobody anything.
    private static let mostReferences = 100

    mutating func setKind(_ kind: DocumentKind, evidence: String) {
        facts.kind = kind
        self.evidence["kind"] = evidence
    }

    mutating func setLanguage(_ language: String, evidence: String) {
        facts.language = language
        self.evidence["language"] = evidence
    }

    mutating func setNumber(_ place: XMLPlace?) {
        guard let place else { return }
        guard let text = XMLFindings.number(place) else {
            return reject("number", place, because: "it stands for no number")
        }
        facts.number = text
        evidence["number"] = place.path
    }

    mutating func setDate(_ place: XMLPlace?) {
        guard let place, let date = date(place, "date") else { return }
        facts.date = date
        evidence["date"] = place.path
    }

    mutating func setDueDate(_ place: XMLPlace?) {
        guard let place, let date = date(place, "due_date") else { return }
        facts.dueDate = date
        evidence["due_date"] = place.path
    }

    private func date(_ place: XMLPlace, _ fact: String) -> CalendarDate? {
        if let date = place.text.flatMap({ CalendarDate(iso: $0) }) { return date }
        reject(fact, place, because: "there is no such day in the calendar")
        return nil
    }

    /// The code itself, or the `currencyID` of an amount.
    mutating func setCurrency(_ place: XMLPlace?, amount: XMLPlace?) {
        if let place, let code = place.text, XMLFindings.isCurrency(code) {
            facts.currency = code.uppercased()
            evidence["currency"] = place.path
        } else if let amount, let code = amount.attribute("currencyID"), XMLFindings.isCurrency(code) {
            facts.currency = code.uppercased()
            evidence["currency"] = amount.path + "/@currencyID"
        }
    }

    /// Positive on credit notes, as they are read: what is credited.
    mutating func setTotal(_ place: XMLPlace?) {
        guard let place, let text = place.text else { return }
        guard let amount = XMLFindings.amount(text) else { return reject("total", place, because: "it is no amount") }
        facts.total = facts.kind == .creditNote ? amount.magnitude : amount
        evidence["total"] = place.path
    }

    /// A sum that is not the total, because of `reason`; where `isShown`, the page of a hybrid document may show it as
    /// the total all the same.
    mutating func addOtherTotal(_ place: XMLPlace?, isShown: Bool, because reason: @autoclosure () -> String) {
        guard let place, let amount = place.text.flatMap(XMLFindings.amount), amount.magnitude != facts.total?.magnitude
        else { return }
        if isShown { otherTotals.append(amount) }
        reject("total", place, because: reason())
    }

    /// True when one of the places holds an amount other than nothing.
    static func isMoney(_ places: XMLPlace?...) -> Bool {
        places.contains { place in place?.text.flatMap(amount).map { $0 != .zero } ?? false }
    }

    func reject(_ fact: String, _ place: XMLPlace, because reason: @autoclosure () -> String) {
        rejections?.note(fact, place.text ?? place.element.text, at: place.path, because: reason())
    }

    mutating func addReference(_ type: String, _ place: XMLPlace?) {
        guard let place, let text = XMLFindings.number(place) else { return }
        add(DocumentReference(type: type, value: text), at: place)
    }

    /// What the payer is asked to quote: a Belgian structured communication when its check digits are right.
    mutating func addPaymentReference(_ place: XMLPlace?) {
        guard let place, let text = XMLFindings.number(place) else { return }
        if let communication = StructuredCommunication.normalForm(text) {
            add(DocumentReference(type: "structured-communication", value: communication), at: place)
        } else {
            add(DocumentReference(type: "payment-reference", value: text), at: place)
        }
    }

    private mutating func add(_ reference: DocumentReference, at place: XMLPlace) {
        guard facts.references.count < XMLFindings.mostReferences, !facts.references.contains(reference) else { return }
        facts.references.append(reference)
        if evidence["references.\(reference.type)"] == nil { evidence["references.\(reference.type)"] = place.path }
    }

    mutating func setParty(_ role: PartyRole, _ findings: PartyFindings) {
        switch role {
        case .seller: facts.seller = findings.party
        case .buyer: facts.buyer = findings.party
        case .delivery: facts.delivery = findings.party
        }
        for (name, place) in findings.evidence { evidence["\(role.rawValue).\(name)"] = place }
    }

    func understood(as format: String) -> Understood {
        Understood(facts: facts, evidence: evidence, format: format, otherTotals: otherTotals)
    }

    /// The text of a document number; nil for what programs write where they have none.
    private static func number(_ place: XMLPlace) -> String? {
        guard let text = place.text, text.count <= 100 else { return nil }
        let word = text.alphanumeric
        return word.isEmpty && text.utf8.allSatisfy { $0 < 128 } || placeholders.contains(word) ? nil : text
    }

    private static let placeholders: Set<String> = ["NONE", "NULL", "NIL", "NA", "NAN", "NOTAVAILABLE", "UNDEFINED"]

    private static func isCurrency(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 }
    }

    /// XML writes a point; a comma before exactly two digits can only be meant as one.
    private static func amount(_ text: String) -> Amount? {
        if let amount = Amount(text) { return amount }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 2 else { return nil }
        return Amount("\(parts[0]).\(parts[1])")
    }
}
