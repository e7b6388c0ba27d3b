import Model
import Testing

@Suite("Name keys")
struct NameKeyTests {
    @Test(
        "ways to write one name have one key",
        arguments: [
            ("Peeters & Zonen B.V.", "PEETERS EN ZONEN BV"),
            ("Peeters & Zonen BV", "Peeters et Zonen B. V."),
            ("Crèche Les Écureuils d'Émile ASBL", "Creche Les Ecureuils d’Emile asbl"),
            ("Küchenstudio Lürken GmbH", "Ku\u{308}chenstudio Lurken GMBH"),
            ("Faßbender & Partner GmbH", "Fassbender und Partner"),
            ("Optique des Quatre Vents S.à r.l.", "Optique des Quatre Vents SARL"),
            ("Optiek Loditec Comm.V", "Optiek Loditec Comm. V."),
            ("Boomkwekerij 't Grachtje", "BOOMKWEKERIJ `T GRACHTJE"),
            ("Ferronnerie Havafix SAS", "Ferronnerie Havaﬁx SAS"),
            ("Ferronnerie Havafix", "Ferronnerie Hava\u{6600}\u{6900}x"),
            ("Kinder\u{AD}opvang Engelen", "Kinderopvang\u{A0}Engelen"),
            ("BV Optiek Mertens", "Optiek Mertens BV"),
            ("Schreinerei Zum Hirsch e.K.", "Schreinerei zum Hirsch EK"),
            ("Łódź Œuvre", "lodz oeuvre"),
            ("ΑΛΦΑ ΑΕ", "αλφα αε"),
        ])
    func sameKey(one: String, other: String) {
        #expect(NameKey(one) == NameKey(other))
    }

    @Test(
        "two names are two keys",
        arguments: [
            ("Bloemenhuis Claes BV", "Bloemenhuis Claeys BV"),
            ("Traiteur Lambert SRL", "Traiteur Lambert & Fils SA"),
            ("Willems & Partners NV", "Willems & Dochters NV"),
            ("Kemporsys Holding NV", "Kemporsys Productie BV"),
        ])
    func twoKeys(one: String, other: String) {
        #expect(NameKey(one) != NameKey(other))
    }

    @Test("legal forms are told apart, in whatever language")
    func legalForms() {
        #expect(NameKey.legalForms(of: "Centaxplan BVBA") == NameKey.legalForms(of: "Centaxplan B.V."))
        #expect(NameKey.legalForms(of: "Lambert SPRL") == NameKey.legalForms(of: "Lambert SRL"))
        #expect(NameKey.legalForms(of: "Ervilux SA") == ["nv"])
        #expect(NameKey.legalForms(of: "Ervilux S. A.") == ["nv"])
        #expect(NameKey.legalForms(of: "Ervilux SRL") != NameKey.legalForms(of: "Ervilux SA"))
        #expect(NameKey.legalForms(of: "Jan Peeters").isEmpty)
    }

    @Test("a name of legal forms alone keeps them, and punctuation alone is empty")
    func degenerate() {
        #expect(NameKey("NV SA").words == ["nv", "sa"])
        #expect(NameKey(" -- ").isEmpty)
        #expect(NameKey("").isEmpty)
    }
}
