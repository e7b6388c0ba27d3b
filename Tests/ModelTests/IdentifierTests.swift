import Model
import Testing

@Suite("Identifiers")
struct IdentifierTests {
    @Test(
        "numbers as people write them have one normal form",
        arguments: [
            (Identifier.Scheme.vat, "BE 0123.456.749", "BE0123456749"), (.vat, "btw be 0123 456 749", "BE0123456749"),
            (.vat, "BE123456749", "BE0123456749"), (.vat, "BE-0667.017.530", "BE0667017530"),
            (.vat, "BE1056958916", "BE1056958916"), (.vat, "NL 2253.717.41.B01", "NL225371741B01"),
            (.vat, "FR 61 501 934 632", "FR61501934632"), (.vat, "DE 702 584 278", "DE702584278"),
            (.vat, "LU23713943", "LU23713943"), (.vat, "CHE-116.281.710 MWST", "CHE116281710"),
            (.vat, "GR 094259216", "EL094259216"), (.vat, "ATU13585627", "ATU13585627"),
            (.vat, "ES B-58378431", "ESB58378431"), (.vat, "DK 13 58 56 28", "DK13585628"),
            (.vat, "FI 20774740", "FI20774740"),
            (.vat, "HU 12892312", "HU12892312"), (.vat, "MT 1167-9112", "MT11679112"),
            (.vat, "SI 5022 3054", "SI50223054"),
            (.vat, "PL 8567346215", "PL8567346215"), (.vat, "SK 202 274 96 19", "SK2022749619"),
            (.vat, "PT 501 964 843", "PT501964843"), (.vat, "EE 100 931 558", "EE100931558"),
            (.vat, "SE 556188840401", "SE556188840401"), (.vat, "HR 33392005961", "HR33392005961"),
            (.vat, "LV 4000 3521 600", "LV40003521600"), (.vat, "CZ 25123891", "CZ25123891"),
            (.vat, "BG 175 074 752", "BG175074752"),
            (.vat, "RO 185 472 90", "RO18547290"), (.vat, "LT 119511515", "LT119511515"),
            (.vat, "CY-10259033P", "CY10259033P"),
            (.vat, "IE 6433435F", "IE6433435F"), (.vat, "IE 6433435OA", "IE6433435OA"),
            (.vat, "GB 980 7806 84", "GB980780684"),
            (.vat, "NO 995 525 828 MVA", "NO995525828MVA"), (.vat, "ES 54362315K", "ES54362315K"),
            (.enterprise, "0123.456.749", "BE0123456749"),
            (.enterprise, "KBO 0123 456 749", "BE0123456749"), (.iban, "be68 5390 0754 7034", "BE68539007547034"),
            (.gln, "5400104179421", "5400104179421"), (.peppol, "0208:0123456749", "0208:0123456749"),
            (.peppol, "iso6523-actorid-upis::0208:0123456749", "0208:0123456749"),
            (.email, " Info@Peeters.EXAMPLE ", "info@peeters.example"), (.email, "mailto:a@b.be", "a@b.be"),
            (.phone, "015 44 90 10", "+3215449010"), (.phone, "+32 (0)15 44.90.10", "+3215449010"),
            (.phone, "0032 15/44 90 10", "+3215449010"), (.website, "https://www.peeters.example/x", "peeters.example"),
            (.customerNo, " c00042 ", "C00042"),
        ])
    func normalForm(scheme: Identifier.Scheme, text: String, expected: String) {
        #expect(Identifier(scheme: scheme, text: text)?.value == expected)
    }

    @Test(
        "a wrong check digit, length or form is refused",
        arguments: [
            (Identifier.Scheme.vat, "BE0123456748"), (.vat, "0123456749"), (.vat, "NL225371742B01"),
            (.vat, "NL225371741"), (.vat, "FR62501934632"), (.vat, "DE702584279"), (.vat, "LU23713944"),
            (.vat, "CHE116281711"), (.vat, "ATU13585626"), (.vat, "ESB58378432"), (.vat, "GB980780685"),
            (.vat, "PL8567346216"), (.vat, "XX123456789"), (.vat, ""), (.vat, "BE"), (.vat, "LU"),
            (.enterprise, "BE0123456748"), (.enterprise, "BE2123456749"), (.iban, "BE68539007547035"),
            (.iban, "BE685390075470"), (.iban, "6853900754703412"), (.gln, "5400104179422"), (.gln, "540010417942"),
            (.gln, "0000000000000"), (.peppol, "208:1"), (.peppol, "0208"), (.email, "jan@"), (.email, "a b@c.be"),
            (.email, "jan@peeters"), (.phone, "12"), (.phone, "no phone 015449010"), (.phone, "+++212/0695/93668+++"),
            (.website, "peeters"),
            (.customerNo, ""), (.customerNo, String(repeating: "1", count: 21)),
        ])
    func refused(scheme: Identifier.Scheme, text: String) {
        #expect(Identifier(scheme: scheme, text: text) == nil)
    }

    @Test("a country stands in for a missing prefix")
    func country() {
        #expect(Identifier(scheme: .vat, text: "0123.456.749", country: "be")?.value == "BE0123456749")
        #expect(Identifier(scheme: .vat, text: "225371741B01", country: "NL")?.value == "NL225371741B01")
        #expect(Identifier(scheme: .phone, text: "030 123456", country: "DE")?.value == "+4930123456")
    }

    @Test("a Belgian number is one party as VAT, enterprise and Peppol number")
    func equivalents() throws {
        let forms = ["BE0123456749", "BE0123456749", "0208:0123456749", "9925:BE0123456749"]
        let expected = Set(
            zip([Identifier.Scheme.vat, .enterprise, .peppol, .peppol], forms).map {
                Identifier(scheme: $0, normal: $1)
            })
        for identifier in expected {
            #expect(Set(identifier.equivalents) == expected)
            #expect(identifier.equivalents.first == identifier)
            #expect(identifier.equivalents.count == expected.count)
        }
        let gln = Identifier(scheme: .gln, normal: "5400104179421")
        #expect(gln.equivalents.contains(Identifier(scheme: .peppol, normal: "0088:5400104179421")))
        let email = Identifier(scheme: .email, normal: "a@b.be")
        #expect(email.equivalents == [email])
    }

    @Test("a French VAT number holds the SIREN, but the SIREN does not tell the VAT number")
    func french() throws {
        let vat = Identifier(scheme: .vat, normal: "FR61501934632")
        let siren = Identifier(scheme: .enterprise, normal: "FR501934632")
        #expect(vat.equivalents.contains(siren))
        #expect(siren.equivalents.contains(vat) == false)
    }

    @Test(
        "numbers of company registers have one normal form, however they are printed",
        arguments: [
            ("DE", "Amtsgericht Köln HRB 12345", "DEHRB12345KOLN"),
            ("DE", "HRB 12 345 B, AG Berlin", "DEHRB12345BBERLIN"),
            ("DE", "HRB 12345", nil), ("DE", "Amtsgericht Köln 12345", nil),
            ("LU", "RCS Luxembourg B 123.456", "LUB123456"), ("LU", "123456", nil),
            ("GB", "1234567", "GB01234567"), ("GB", "SC 123456", "GBSC123456"), ("GB", "12345", nil),
            ("IE", "123456", "IE123456"), ("AT", "FN 123456a", "AT123456A"), ("AT", "123456", nil),
            ("CH", "CHE-116.281.710", "CHE116281710"), ("CH", "CHE-116.281.711", nil),
            ("FR", "B 732 829 320", "FR732829320"), ("FR", "732 829 321", nil), ("NL", "12345678", "NL12345678"),
            ("NL", "1234567", nil), ("BE", "0123.456.749", "BE0123456749"), ("BE", "0123.456.748", nil),
        ] as [(String, String, String?)])
    func registers(country: String, text: String, normal: String?) {
        #expect(CompanyRegister.normalForm(text, in: country) == normal)
        // The section of a French register stands in print only.
        if let normal, country != "FR" {
            #expect(Identifier(scheme: .enterprise, text: text, country: country)?.value == normal)
        }
    }

    @Test("a Swiss number is one as VAT and as enterprise number")
    func swiss() {
        let vat = Identifier(scheme: .vat, text: "CHE-116.281.710 MWST")
        let enterprise = Identifier(scheme: .enterprise, text: "CHE-116.281.710", country: "CH")
        #expect(
            vat.map { v in enterprise.map { v.equivalents.contains($0) && $0.equivalents.contains(v) } == true } == true
        )
    }

    @Test("text without end or sense is refused, not trusted", arguments: Identifier.Scheme.allCases)
    func hostile(scheme: Identifier.Scheme) {
        for text in [String(repeating: "9", count: 10_000), "\u{0}", "🇧🇪0123456749", "BE", "NLB", "@", ":", "::", "+"] {
            #expect((Identifier(scheme: scheme, text: text)?.value.utf8.count ?? 0) <= 80)
        }
    }
}
