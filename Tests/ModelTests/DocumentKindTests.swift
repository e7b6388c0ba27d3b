import Model
import Testing

@Suite("Kinds and their references")
struct DocumentKindTests {
    @Test(
        "a structured communication is known by its check digits, however it is written",
        arguments: [
            ("+++090/9337/55493+++", "+++090/9337/55493+++"), ("090933755493", "+++090/9337/55493+++"),
            ("*** 090/9337/55493 ***", "+++090/9337/55493+++"), ("000/0000/09797", "+++000/0000/09797+++"),
            ("090/9337/55494", nil), ("000/0000/00000", nil), ("09093375549", nil), ("RF18539007547034", nil),
            ("", nil),
        ] as [(String, String?)])
    func structuredCommunication(text: String, normal: String?) {
        #expect(StructuredCommunication.normalForm(text) == normal)
    }

    @Test(
        "what the buyer issues is a purchase when we send it and a sale when we get it",
        arguments: ["order", "order-change", "order-cancellation", "request-for-quotation"] as [DocumentKind])
    func buyersKinds(kind: DocumentKind) {
        var facts = Facts()
        facts.kind = kind
        #expect(facts.issuerRole == .buyer)
        #expect(DocumentType(kind: kind, direction: .outbound).rawValue == "purchase-\(kind.rawValue)")
        #expect(DocumentType(kind: kind, direction: .inbound).rawValue == "sales-\(kind.rawValue)")
        #expect(DocumentType(kind: .invoice, direction: .outbound).rawValue == "sales-invoice")
    }

    @Test("the country before a registration number is not written twice")
    func country() {
        #expect(Identifier(scheme: .enterprise, text: "DK16356706", country: "DK")?.value == "DK16356706")
        #expect(Identifier(scheme: .enterprise, text: "16356706", country: "DK")?.value == "DK16356706")
    }
}
