extension Wording {
    static let german = Wording(
        titles: [
            .invoice: "Rechnung", .creditNote: "Gutschrift", .quote: "Angebot", .order: "Bestellung",
            .orderConfirmation: "Auftragsbestätigung", .deliveryNote: "Lieferschein", .reminder: "Mahnung",
            .statement: "Kontoauszug", .proForma: "Proforma-Rechnung",
        ],
        numbers: [
            .invoice: "Rechnungsnummer", .creditNote: "Gutschriftnummer", .quote: "Angebotsnummer",
            .order: "Bestellnummer", .orderConfirmation: "Auftragsnummer", .deliveryNote: "Lieferscheinnummer",
            .reminder: "Mahnungsnummer", .statement: "Auszugsnummer", .proForma: "Proforma-Nummer",
        ],
        dates: [
            .invoice: "Rechnungsdatum", .creditNote: "Datum", .quote: "Angebotsdatum", .order: "Bestelldatum",
            .orderConfirmation: "Auftragsdatum", .deliveryNote: "Lieferdatum", .reminder: "Datum",
            .statement: "Datum", .proForma: "Datum",
        ],
        dueDate: "Fällig am", validUntil: "Gültig bis", customerNo: "Kundennummer", reference: "Ihre Referenz",
        vatNo: "USt-IdNr.", attention: "z. Hd.",
        columns: ["Artikel", "Bezeichnung", "Menge", "Preis", "Betrag"],
        openItemColumns: ["Rechnung", "Datum", "Fällig am", "Offen"],
        net: "Nettobetrag", vat: "MwSt.", total: "Gesamtbetrag", claimed: "Zu zahlen", balance: "Endsaldo",
        payment: "Bitte überweisen Sie den Betrag bis %d auf das Konto %i, Verwendungszweck %n.",
        reminderText: "Die folgenden Rechnungen sind noch offen. Bitte überweisen Sie den Betrag.",
        reverseCharge: "Steuerfreie innergemeinschaftliche Lieferung.", page: "Seite", carried: "Übertrag",
        regards: "Mit freundlichen Grüßen",
        months: [
            "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
            "November", "Dezember",
        ],
        goods: [
            "Bürostuhl verstellbar", "Kopierpapier A4, Karton", "Wartung Heizung", "Arbeitsstunden Techniker",
            "Fahrtkosten", "Rollcontainer Eiche", "Tischplatte 160 x 80 cm", "LED-Lampe warmweiß",
            "Wandfarbe weiß 10 l", "Montage und Einstellung", "Reinigungsmittel 5 l", "Archivschachteln, 20 Stück",
        ], unit: "Stk")
}
