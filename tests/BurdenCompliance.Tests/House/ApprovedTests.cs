namespace BurdenCompliance.Tests.House;

public sealed class ApprovedTests
{
    [Fact]
    public void A_difference_fails_and_leaves_the_received_text()
    {
        var folder = Directory.CreateTempSubdirectory("approved-").FullName;
        var (approved, received) = (Path.Combine(folder, "x.approved.txt"), Path.Combine(folder, "x.received.txt"));
        File.WriteAllText(approved, "一\n");

        Should.Throw<ShouldAssertException>(() => Approved.Compare(approved, received, "二\n"));
        File.ReadAllText(received).ShouldBe("二\n");

        Approved.Compare(approved, received, "一\r\n");
        File.Exists(received).ShouldBeFalse();
        Directory.Delete(folder, recursive: true);
    }
}
