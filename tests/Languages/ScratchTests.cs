namespace Dragoman.Languages.Tests;
public sealed class ScratchTests
{
    [Fact]
    public void Show()
    {
        foreach (string line in File.ReadAllLines("/tmp/v_try/in.txt"))
        {
            string[] p = line.Split('|');
            Console.WriteLine(line);
            foreach (var m in NumberReading.Read(p[1], LanguageTag.Parse(p[0]))) Console.WriteLine($"    {m.Value} {m.Form} ord={m.IsOrdinal} weak={m.IsWeak} [{p[1].Substring(m.Start, m.Length)}] others={string.Join(' ', m.OtherValues)} parts={string.Join(' ', m.Parts)}");
        }
    }
}
