import Model
import Testing
import Understanding

@Suite("Printed forms of dates, amounts and identifiers")
struct PrintedFormTests {
    private static func facts(_ drawing: String) throws -> Facts {
        try ShippedDictionaries.finder.find(in: DrawnPage.pages(drawing)).facts
    }

    @Test(
        "a date is read as the offices of five countries print it",
        arguments: [
            ("Factuurdatum: 12/11/2025", "2025-11-12"), ("Factuurdatum 12-11-25", "2025-11-12"),
            ("Factuurdatum 12.11.2025", "2025-11-12"), ("Factuurdatum: 27 november 2025", "2025-11-27"),
            ("Factuurdatum: 2025-11-12", "2025-11-12"), ("Factuurdatum: 7 mrt. 2026", "2026-03-07"),
            ("Date de facture : 1er mars 2026", "2026-03-01"), ("Date facture : 14 août 2026", "2026-08-14"),
            ("Date facture : le 9 déc. 2026", "2026-12-09"), ("Rechnungsdatum: 3. März 2026", "2026-03-03"),
            ("Rechnungsdatum 03.01.26", "2026-01-03"), ("Rechnungsdatum: 5. Jänner 2026", "2026-01-05"),
            ("Invoice date: June 27, 2026", "2026-06-27"), ("Invoice date: 27th of June 2026", "2026-06-27"),
            ("Invoice date: 03/04/2026", "2026-04-03"), ("Invoice date: 2026/04/03", "2026-04-03"),
            ("Invoice date: 4-Sep-2026", "2026-09-04"), ("Invoice date: 02/30/2026", "-"),
            ("Factuurdatum: 12 / 11 / 2025", "2025-11-12"), ("Factuurdatum: 20265", "-"),
        ])
    func dates(text: String, expected: String) throws {
        let facts = try Self.facts("^Factuur\n\n\(text)\n")
        #expect(facts.date?.description ?? "-" == expected)
    }

    @Test(
        "an amount is read however its figures are grouped",
        arguments: [
            ("1.212,24 EUR", "1212.24"), ("€ 148,30", "148.30"), ("EUR 1 876,40", "1876.40"),
            ("€27.877,80", "27877.80"),
            ("1,110.28 EUR", "1110.28"), ("CHF 1'234.50", "1234.50"), ("1907,41 €", "1907.41"),
            ("€ 1.500,-", "1500.00"),
            ("€ 1.500", "1500.00"), ("12 345 678,90", "12345678.90"), ("0,00", "0.00"), ("1.234.567,89", "1234567.89"),
            ("850 EUR", "850.00"), ("21 %", "-"), ("12345", "-"),
        ])
    func amounts(text: String, expected: String) throws {
        let facts = try Self.facts("^Factuur\n\nTotaal incl. btw  \(text)\n")
        #expect(facts.total?.description ?? "-" == expected)
    }

    @Test(
        "a number is read with its series and without what stands around it",
        arguments: [
            ("Factuurnummer: 20254315", "20254315"), ("Factuurnr. FAC/2026/0795", "FAC/2026/0795"),
            ("Factuur nr: VF 2026 0031", "VF 2026 0031"), ("FACTUUR N° 12-045", "12-045"),
            ("Factuurnr.:2026/7", "2026/7"),
            ("Factuurnummer: # 4471.", "4471"), ("Factuurnummer: 12/11/2025", "-"), ("Factuurnummer:", "-"),
            ("Factuurnummer: nog te bepalen", "-"), ("Factuurnummer  2026 / 0044", "2026/0044"),
        ])
    func numbers(text: String, expected: String) throws {
        #expect(try Self.facts("Factuur\n\n\(text)\n").number ?? "-" == expected)
    }

    @Test(
        "an identifier is found by its form and its check digits, with or without blanks and dots",
        arguments: [
            ("Btw BE 0412.345.614", "vat BE0412345614"), ("BTW-nr.: BE0412345614", "vat BE0412345614"),
            ("Btw-nummer 0412.345.614", "enterprise BE0412345614"), ("KBO 0412 345 614", "enterprise BE0412345614"),
            ("NL826451238B01", "vat NL826451238B01"), ("BTW NL 8264.51.238.B.01", "vat NL826451238B01"),
            ("TVA FR 44 732 829 320", "vat FR44732829320"), ("USt-IdNr. DE 134 579 029", "vat DE134579029"),
            ("IBAN BE48 0011 2345 6727", "iban BE48001123456727"),
            ("IBAN:DE89370400440532013000", "iban DE89370400440532013000"),
            ("GLN 5412345000013", "gln 5412345000013"), ("Peppol-ID: 0208:0412345614", "peppol 0208:0412345614"),
            ("KvK 12345678", "enterprise NL12345678"), ("Tel. +32 (0)9 222 33 44", "phone +3292223344"),
            ("mail: info@voorbeeld.example.", "email info@voorbeeld.example"),
            ("www.voorbeeld.example", "website voorbeeld.example"),
            ("Klantnr. K-0093", "customer_no K-0093"), ("BE0412345615", "-"), ("IBAN BE48 0011 2345 6728", "-"),
            ("Ref. 5412345000013", "-"), ("+++202/5000/12326+++", "-"),
        ])
    func identifiers(text: String, expected: String) throws {
        let found = try Self.facts("Iemand BV\n\n\n\n\n\(text)\n").mentions.flatMap(\.identifiers).map(\.description)
        #expect((found.isEmpty ? "-" : found.joined(separator: ", ")) == expected)
    }

    @Test("a baseline that jumps a little keeps label and value on one line")
    func jitter() throws {
        var page = try #require(DrawnPage.pages("Factuurnummer:   20254315\nFactuurdatum:    12/11/2025\n").first)
        for index in page.words.indices where index % 2 == 1 {
            page.words[index].y0 += 2.5
            page.words[index].y1 += 2.5
        }
        page.words.reverse()
        let facts = try ShippedDictionaries.finder.find(in: [page]).facts
        #expect(facts.number == "20254315" && facts.date == CalendarDate(year: 2025, month: 11, day: 12))
    }

    @Test("evidence tells the page and the line, with its words")
    func evidence() throws {
        let understood = try ShippedDictionaries.finder.find(
            in: DrawnPage.pages("^Factuur\n\nFactuurnummer:   2026-7\n"))
        #expect(understood.evidence["number"] == "page 1, line 2: Factuurnummer:  2026-7")
        #expect(understood.evidence["kind"] == "page 1, line 1: Factuur")
    }
}
