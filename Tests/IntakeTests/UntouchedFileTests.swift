import Inbox
import Model
import Testing

@testable import Intake

@Suite("A file that stays in its folder")
struct UntouchedFileTests {
    @Test("is known without being read, unless it was touched after it was taken in")
    func untouched() {
        let taken = Moment(seconds: 1_000)
        let file = { (changed: Int64) in
            FileIdentity(device: 1, inode: 2, size: 3, mtimeNanoseconds: 10, ctimeNanoseconds: changed)
        }
        #expect(file(taken.nanoseconds - 1).isUntouched(since: taken))
        #expect(!file(taken.nanoseconds + 1).isUntouched(since: taken))
    }
}
