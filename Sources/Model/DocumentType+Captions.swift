extension DocumentType {
    /// The type that Business Central calls so on an interaction log entry, however it is spelt: `Sales Inv.`,
    /// `Purch. Cr. Memo`. Nil for what is none of its words.
    package init?(caption: String) {
        guard let type = DocumentType.byCaption[LetterFolding.key(caption)] else { return nil }
        self = type
    }

    private static let byCaption = Dictionary(
        captions.flatMap { type, captions in captions.map { (LetterFolding.key($0), type) } }, uniquingKeysWith: { $1 })

    /// The captions of enumeration 5099 in its order, then the words of its documents in Dutch, French and German. A
    /// purchase quote is one that Business Central prints: what we ask of a supplier.
    private static let captions: KeyValuePairs<DocumentType, [String]> = [
        "sales-quote": ["Sales Qte.", "verkoopofferte", "devis", "devis vente", "Verkaufsangebot"],
        "sales-blanket-order": [
            "Sales Blnkt. Ord", "verkoopraamcontract", "commande cadre vente", "commande ouverte vente",
            "Rahmenauftrag",
        ],
        "sales-order-confirmation": [
            "Sales Ord. Cnfrmn.", "orderbevestiging", "confirmation de commande", "Auftragsbestätigung",
        ],
        "sales-invoice": ["Sales Inv.", "verkoopfactuur", "facture vente", "Verkaufsrechnung"],
        "sales-delivery-note": [
            "Sales Shpt. Note", "verkoopverzending", "pakbon", "expédition vente", "bon de livraison",
            "Verkaufslieferung", "Lieferschein",
        ],
        "sales-credit-note": ["Sales Cr. Memo"],
        "sales-statement": ["Sales Stmnt.", "rekeningoverzicht", "klantafschrift", "relevé client", "Kontoauszug"],
        "sales-reminder": ["Sales Rmdr.", "aanmaning", "relance", "Mahnung"],
        "sales-service-order": [
            "Serv. Ord. Create", "Serv. Ord. Post", "serviceorder", "commande service", "Serviceauftrag",
        ],
        "purchase-request-for-quotation": ["Purch.Qte.", "inkoopofferte", "demande de prix", "Einkaufsanfrage"],
        "purchase-blanket-order": [
            "Purch. Blnkt. Ord.", "inkoopraamcontract", "commande cadre achat", "commande ouverte achat",
            "Rahmenbestellung",
        ],
        "purchase-order": ["Purch. Ord.", "inkooporder", "commande achat", "Bestellung"],
        "purchase-invoice": ["Purch. Inv.", "inkoopfactuur", "facture achat", "Einkaufsrechnung"],
        "purchase-receipt-advice": ["Purch. Rcpt.", "inkoopontvangst", "réception achat", "Einkaufslieferung"],
        "purchase-credit-note": ["Purch. Cr. Memo", "inkoopcreditnota", "avoir achat", "Einkaufsgutschrift"],
        "sales-cover-sheet": ["Cover Sheet", "bordereau d'envoi", "Deckblatt"],
        "sales-return-order": ["Sales Return Order", "verkoopretourorder", "retour vente", "Verkaufsreklamation"],
        "sales-finance-charge": ["Sales Finance Charge Memo", "rentefactuur", "facture d'intérêts", "Zinsrechnung"],
        "sales-return-receipt": ["Sales Return Receipt", "verkoopretourontvangst", "réception retour", "Rücksendung"],
        "purchase-return-shipment": ["Purch. Return Shipment", "inkoopretourverzending", "Rücklieferung"],
        "purchase-return-order-confirmation": ["Purch. Return Ord. Cnfrmn."],
        "sales-service-contract": ["Service Contract", "servicecontract", "contrat de service", "Servicevertrag"],
        "sales-service-contract-quote": [
            "Service Contract Quote", "servicecontractofferte", "devis contrat de service", "Servicevertragsangebot",
        ],
        "sales-service-quote": ["Service Quote", "serviceofferte", "devis service", "Serviceangebot"],
        "sales-pro-forma": ["Sales Draft Invoice"],
    ]
}
