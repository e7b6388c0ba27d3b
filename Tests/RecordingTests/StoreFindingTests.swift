import Model
import Testing

@testable import Recording

@Suite("Findings in a store")
struct StoreFindingTests {
    @Test("damage counts, also where there are more findings than are told one by one")
    func damageBeyond() {
        var verification = StoreVerification()
        for _ in 0..<10_000 { verification.add(StoreFinding(.oddity, "stranger", "a stranger", remedy: "see to it")) }
        #expect(!verification.isDamaged && verification.furtherFindings == 0)
        verification.add(StoreFinding(.damage, "document-missing", "a document is gone", remedy: "copy it back"))
        #expect(verification.isDamaged && verification.furtherFindings == 1)
        #expect(verification.findings.count == 10_000)
        #expect(verification.told.count == 10_001 && verification.told.last?.weight == .damage)
    }
}
