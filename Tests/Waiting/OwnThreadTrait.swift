// The release build has its libraries linked in and no tests; Swift Testing is not there then.
#if canImport(Testing)
    package import Testing

    /// Runs each test, and each case of one with arguments, on a thread of its own: for tests that block. So many of
    /// them at a time as a small machine can bear, for each starts programs that have limits of time.
    package struct OwnThreadTrait: SuiteTrait, TestTrait, TestScoping {
        package var isRecursive: Bool { true }

        package func provideScope(
            for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
        ) async throws {
            try await Turnstile.ofBlockingTests.pass { try await OwnThread.run(test.name) { try await function() } }
        }
    }

    extension Trait where Self == OwnThreadTrait {
        package static var ownThread: Self { OwnThreadTrait() }
    }
#endif
