using System.Text;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Intake;

/// <summary>Memory is measured for the whole process, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;

[Collection(nameof(MeasuredAlone))]
public sealed class LargeFileTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public void A_file_of_50_MB_is_streamed_in_a_few_MB_of_memory(string encoding)
    {
        var path = Path.GetTempFileName();
        try
        {
            var written = Write(path, encoding);
            using var stream = File.OpenRead(path);
            Assert.True(stream.Length > 50 * Megabyte);
            var before = GC.GetTotalMemory(forceFullCollection: true);

            using var file = Reading.Opened(stream);
            var (rows, most) = (0, long.MinValue);
            foreach (var row in file.Rows())
            {
                Assert.IsType<ItemRead>(row);
                if (++rows % 2_000 == 0)
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }

            Assert.Equal(written, rows);
            Assert.InRange(most, long.MinValue, 8 * Megabyte);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static int Write(string path, string encoding)
    {
        var text = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? new UTF8Encoding(false);
        using var writer = new StreamWriter(path, append: false, text);
        writer.WriteLine("编号,标题,正文,发布时间");
        var body = string.Concat(Enumerable.Repeat("每晚施工到两点，\n请“管一管”。", 100));
        var row = 0;
        for (; writer.BaseStream.Length < 50 * Megabyte + Megabyte; row++)
            writer.WriteLine($"{row},噪声扰民,\"{body}\",2020-01-06 12:09");
        return row;
    }
}
