import Testing

@testable import Intake

@Suite("Files that were told of")
struct ToldFilesTests {
    @Test("are told of once, until they are filed away")
    func once() {
        let told = ToldFiles()
        #expect(told.isFirst(1) && !told.isFirst(1))
        told.forget(1)
        #expect(told.isFirst(1))
    }

    @Test("are forgotten, the first ones first, when very many never come to an end")
    func bounded() {
        let told = ToldFiles()
        let count = Int64(2 * ToldFiles.most)
        for id in 0...count { _ = told.isFirst(id) }
        #expect(!told.isFirst(count) && !told.isFirst(count - Int64(ToldFiles.most)))
        #expect(told.isFirst(0))
    }
}
