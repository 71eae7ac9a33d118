import TestSupport
import Testing

@testable import Workloads

/// What the seeding script does, by running it.
@Suite struct SeedTests {
  private func inScratch(_ body: (_ image: String, _ volume: String) -> Void) {
    let folder = TestFiles.scratch()
    defer { TestFiles.remove(folder) }
    shell(
      "mkdir -p image/inner volume && echo one > image/a && echo two > 'image/inner/b c' && echo hid > image/.hidden && ln -s a image/link",
      in: folder)
    body(folder + "/image", folder + "/volume")
  }

  @discardableResult private func shell(_ script: String, in folder: String) -> Program {
    Program.run("/bin/sh", ["-c", script], in: folder)
  }

  /// Runs the script as the container does, with the shell that is given.
  private func seed(_ image: String, _ volume: String, _ program: String = "/bin/sh") -> Program {
    Program.run(program, ["-c", SeedScript.text, "seed", image, volume])
  }

  private func listing(_ folder: String) -> String { shell("find . | sort", in: folder).output }

  @Test(arguments: ["/bin/sh", "/bin/bash"]) func aFreshVolumeGetsWhatTheImageHas(program: String) {
    inScratch { image, volume in
      #expect(seed(image, volume, program).status == 0)
      #expect(listing(volume) == listing(image))
      #expect(TestFiles.text(volume + "/inner/b c") == "two\n")
      #expect(shell("readlink link", in: volume).output == "a\n")
    }
  }

  @Test func aVolumeWithDataIsLeftAlone() {
    inScratch { image, volume in
      TestFiles.write("mine\n", to: volume + "/a")
      #expect(seed(image, volume).status == 0)
      #expect(listing(volume) == ".\n./a\n")
      #expect(TestFiles.text(volume + "/a") == "mine\n")
    }
  }

  @Test func theFolderOfTheFileSystemItselfIsNoData() {
    inScratch { image, volume in
      shell("mkdir lost+found", in: volume)
      #expect(seed(image, volume).status == 0)
      #expect(TestFiles.text(volume + "/a") == "one\n")
    }
  }

  @Test func anInterruptedCopyIsDoneAgainAndKeepsWhatHasArrived() {
    inScratch { image, volume in
      shell("mkdir .bulkhead-seed && echo half > .bulkhead-seed/inner && echo changed > a", in: volume)
      #expect(seed(image, volume).status == 0)
      #expect(listing(volume) == listing(image))
      #expect(TestFiles.text(volume + "/a") == "changed\n", "it was moved whole before")
    }
  }

  @Test func twiceIsOnce() {
    inScratch { image, volume in
      #expect(seed(image, volume).status == 0)
      shell("rm a", in: volume)
      #expect(seed(image, volume).status == 0)
      #expect(!TestFiles.exists(volume + "/a"), "what the application removed stays removed")
    }
  }

  @Test func anImageWithoutThePathStartsEmpty() {
    inScratch { image, volume in
      #expect(seed(image + "/none", volume).status == 0)
      #expect(listing(volume) == ".\n")
    }
  }
}
