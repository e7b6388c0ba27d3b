extension Wording {
    static let dutch = Wording(
        titles: [
            .invoice: "Factuur", .creditNote: "Creditnota", .quote: "Offerte", .order: "Bestelbon",
            .orderConfirmation: "Orderbevestiging", .deliveryNote: "Leveringsbon", .reminder: "Betalingsherinnering",
            .statement: "Rekeningoverzicht", .proForma: "Pro-formafactuur",
        ],
        numbers: [
            .invoice: "Factuurnummer", .creditNote: "Creditnotanummer", .quote: "Offertenummer",
            .order: "Bestelnummer", .orderConfirmation: "Ordernummer", .deliveryNote: "Leveringsbonnummer",
            .reminder: "Herinneringsnummer", .statement: "Overzichtsnummer", .proForma: "Pro-formanummer",
        ],
        dates: [
            .invoice: "Factuurdatum", .creditNote: "Datum", .quote: "Offertedatum", .order: "Besteldatum",
            .orderConfirmation: "Orderdatum", .deliveryNote: "Leverdatum", .reminder: "Datum", .statement: "Datum",
            .proForma: "Datum",
        ],
        dueDate: "Vervaldatum", validUntil: "Geldig tot", customerNo: "Klantnummer", reference: "Uw referentie",
        vatNo: "Btw-nr.", attention: "t.a.v.",
        columns: ["Artikel", "Omschrijving", "Aantal", "Prijs", "Bedrag"],
        openItemColumns: ["Factuur", "Datum", "Vervaldatum", "Openstaand"],
        net: "Totaal excl. btw", vat: "Btw", total: "Totaal incl. btw", claimed: "Te betalen", balance: "Eindsaldo",
        payment: "Gelieve te betalen voor %d op rekening %i met vermelding van %n.",
        reminderText: "Volgens onze boeken staan de volgende facturen nog open. Gelieve het bedrag te betalen.",
        reverseCharge: "Btw verlegd, intracommunautaire levering.", page: "Pagina", carried: "Over te dragen",
        regards: "Met vriendelijke groeten",
        months: [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ],
        goods: [
            "Bureaustoel verstelbaar", "Kopieerpapier A4, doos", "Onderhoud verwarming", "Werkuren technieker",
            "Verplaatsingskosten", "Ladekast eik", "Tafelblad 160 x 80 cm", "Ledlamp warmwit", "Verf mat wit 10 l",
            "Plaatsing en afregeling", "Reinigingsmiddel 5 l", "Archiefdoos, 20 stuks",
        ], unit: "st")
}
