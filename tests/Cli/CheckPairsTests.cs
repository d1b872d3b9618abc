using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Dragoman.Cli.Tests;

/// <summary><c>dragoman check --pairs</c>, as a script meets it.</summary>
public sealed class CheckPairsTests
{
    private const string Good = """{"id": "good", "source": {"lang": "en", "text": "It cost 5 euros."}, "target": {"lang": "fr", "text": "Il a coûté 50 euros."}}""";

    private static async Task<(int Exit, List<JsonObject> Answers)> AskAsync(byte[] input)
    {
        var run = await BuiltProgram.RunAsync(async stream => await stream.WriteAsync(input), "check", "--pairs");
        Assert.Equal("", run.Error);
        return (run.Exit, [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())]);
    }

    private static Task<(int Exit, List<JsonObject> Answers)> AskAsync(params string[] lines) => AskAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    private static string Pair(string id, string from, string source, string to, string target) =>
        new JsonObject { ["id"] = id, ["source"] = new JsonObject { ["lang"] = from, ["text"] = source }, ["target"] = new JsonObject { ["lang"] = to, ["text"] = target } }.ToJsonString();

    [Fact]
    public async Task Each_line_is_answered_in_order_and_places_count_UTF16_units()
    {
        var lines = Enumerable.Range(1, 500).Select(n => Pair($"{n}", "en", $"😀 It cost {n + 1000} euros.", "fa", n % 2 == 0 ? $"😀 قیمتش {n + 1000} یورو بود." : "😀 قیمتش ۷ یورو بود."));
        var (exit, answers) = await AskAsync([.. lines]);
        Assert.Equal(0, exit);
        Assert.Equal(Enumerable.Range(1, 500).Select(n => $"{n}"), answers.Select(answer => (string)answer["id"]!));
        Assert.All(answers.Where((_, n) => n % 2 == 1), answer => Assert.DoesNotContain(answer["findings"]!.AsArray(), finding => (string?)finding!["severity"] == "error"));
        var changed = Assert.Single(answers[0]["findings"]!.AsArray(), finding => (string?)finding!["severity"] == "error")!;
        Assert.Equal("""{"kind":"money","severity":"error","message":"1001 became ۷."}""", Without(changed, "source", "target"));
        Assert.Equal("""{"start":11,"end":15,"text":"1001"}""", changed["source"]!.ToJsonString(Relaxed));
        Assert.Equal("""{"start":9,"end":10,"text":"۷"}""", changed["target"]!.ToJsonString(Relaxed));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Without(JsonNode finding, params string[] names) =>
        new JsonObject(finding.AsObject().Where(field => !names.Contains(field.Key)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))).ToJsonString(Relaxed);

    [Fact]
    public async Task An_answer_comes_while_the_next_question_is_still_open()
    {
        using var process = Process.Start(BuiltProgram.Start(["check", "--pairs"]))!;
        for (var n = 1; n <= 3; n++)
        {
            await process.StandardInput.WriteLineAsync(Pair($"{n}", "en", "5", "fr", "6"));
            await process.StandardInput.WriteAsync("""{"id": """);
            await process.StandardInput.FlushAsync();
            var answer = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
            Assert.StartsWith($$"""{"id":"{{n}}","findings":[{"kind":"number","severity":"error",""", answer, StringComparison.Ordinal);
            await process.StandardInput.WriteLineAsync($"\"open{n}\"}}");
            await process.StandardInput.FlushAsync();
            Assert.Equal($$"""{"id":"open{{n}}","error":"There is no source."}""", await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)));
        }
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(1, process.ExitCode);
    }

    [Theory]
    [InlineData("not json", "not JSON", null)]
    [InlineData("""{"id": "7", "source": """, "not JSON", "7")]
    [InlineData("[1, 2]", "not a JSON object", null)]
    [InlineData("""{"id": "7"} {"id": "8"}""", "not JSON", "7")]
    [InlineData("""{"id": "7", "target": {"lang": "fr", "text": "6"}}""", "no source", "7")]
    [InlineData("""{"id": "7", "source": {"lang": "fr", "text": "6"}}""", "no target", "7")]
    [InlineData("""{"id": "7", "source": {"lang": "fr"}, "target": {"lang": "fr", "text": "6"}}""", "no text", "7")]
    [InlineData("""{"id": "7", "source": {"text": "5"}, "target": {"lang": "fr", "text": "6"}}""", "no lang", "7")]
    [InlineData("""{"id": "7", "source": {"lang": "en", "text": 5}, "target": {"lang": "fr", "text": "6"}}""", "not a string", "7")]
    [InlineData("""{"id": "7", "source": "5", "target": "6"}""", "not an object", "7")]
    [InlineData("""{"id": "7", "source": {"lang": "no_language", "text": "5"}, "target": {"lang": "fr", "text": "6"}}""", "not a language tag", "7")]
    [InlineData("""{"id": ["7"], "source": {"lang": "en", "text": "5"}, "target": {"lang": "fr", "text": "6"}}""", "neither a string nor a number", null)]
    [InlineData("""{"id": "7", "on": "yesterday", "source": {"lang": "en", "text": "5"}, "target": {"lang": "fr", "text": "6"}}""", "not an instant", "7")]
    [InlineData("""{"id": "7", "on": 5, "source": {"lang": "en", "text": "5"}, "target": {"lang": "fr", "text": "6"}}""", "not a string", "7")]
    [InlineData("""{"id": "7", "\ud800": 5}""", "half a surrogate pair", "7")]
    [InlineData("", "empty", null)]
    [InlineData(" \t\r", "empty", null)]
    public async Task A_bad_line_is_answered_with_what_is_wrong_and_the_run_goes_on(string line, string says, string? id)
    {
        var (exit, answers) = await AskAsync(Good, line, Good);
        Assert.Equal((1, 3), (exit, answers.Count));
        Assert.Contains(says, (string?)answers[1]["error"], StringComparison.Ordinal);
        Assert.Equal(id, (string?)answers[1]["id"]);
        Assert.All([answers[0], answers[2]], answer => Assert.Equal("money", (string?)answer["findings"]![0]!["kind"]));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_refused_and_the_run_goes_on()
    {
        byte[] surrogate = [.. Encoding.UTF8.GetBytes(Good.Replace("cost", "?", StringComparison.Ordinal)).Select(b => b)];
        surrogate[Array.IndexOf(surrogate, (byte)'?')] = 0xED;
        var (exit, answers) = await AskAsync([.. surrogate, (byte)'\n', 0xFF, 0xFE, (byte)'\n', .. Encoding.UTF8.GetBytes(Good)]);
        Assert.Equal(1, exit);
        Assert.Equal(["The line is not UTF-8.", "The line is not UTF-8.", null], answers.Select(answer => (string?)answer["error"]));
        Assert.NotEmpty(answers[2]["findings"]!.AsArray());
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_text_is_a_finding_and_no_bad_line()
    {
        var (exit, answers) = await AskAsync("""{"id": "\udc00", "source": {"lang": "en", "text": "A \ud83d\ude00 text"}, "target": {"lang": "fr", "text": "Un \ud83d texte"}}""");
        Assert.Equal(0, exit);
        var finding = Assert.Single(answers[0]["findings"]!.AsArray())!;
        Assert.Equal(("script", 3), ((string?)finding["kind"], (int)finding["target"]!["start"]!));
    }

    [Fact]
    public async Task Windows_line_ends_a_byte_order_mark_unknown_fields_and_a_last_line_without_end_are_read()
    {
        var (exit, answers) = await AskAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{Good}\r\n{Good.Replace("\"good\"", "12, \"more\": [{\"x\": null}]", StringComparison.Ordinal)}\r\n{Good}")]);
        Assert.Equal(0, exit);
        Assert.Equal(["good", "12", "good"], answers.Select(answer => (string?)answer["id"]));
    }

    [Fact]
    public async Task Nothing_is_answered_with_nothing()
    {
        var (exit, answers) = await AskAsync(Array.Empty<byte>());
        Assert.Equal(0, exit);
        Assert.Empty(answers);
    }

    [Fact]
    public async Task A_line_of_five_megabytes_is_answered_and_one_of_twenty_is_refused()
    {
        var words = string.Concat(Enumerable.Repeat("the port and the town ", 5_000_000 / 22));
        var (exit, answers) = await AskAsync(Pair("5", "en", words, "fr", "5"), new string('x', 20_000_000), Pair("end", "en", "5", "fr", "5"));
        Assert.Equal(1, exit);
        Assert.Equal(["5", null, "end"], answers.Select(answer => (string?)answer["id"]));
        Assert.Equal("The line is longer than 16 MB.", (string?)answers[1]["error"]);
        Assert.Contains(answers[0]["findings"]!.AsArray(), finding => (string?)finding!["kind"] == "omission");
    }

    [Fact]
    public async Task It_ends_when_nobody_reads_its_answers_any_more()
    {
        using var process = Process.Start(BuiltProgram.Start(["check", "--pairs"]))!;
        await process.StandardInput.WriteLineAsync(Good);
        await process.StandardInput.FlushAsync();
        await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();
        var writing = Task.Run(async () =>
        {
            try
            {
                while (!process.HasExited)
                    await process.StandardInput.WriteLineAsync(Good);
            }
            catch (IOException)
            {
                // It is gone, as it should be.
            }
        });
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        await writing;
        Assert.Equal(3, process.ExitCode);
        Assert.StartsWith("dragoman: ", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("number", "en", "There were 125 ships in the harbour.", "fr", "Il y avait 152 navires dans le port.")]
    [InlineData("percentage", "en", "Trade grew by 12% last year.", "fr", "Le commerce a augmenté de 21 % l'an dernier.")]
    [InlineData("money", "en", "The ship cost $45 million.", "fr", "Le navire a coûté 54 millions de dollars.")]
    [InlineData("measure", "en", "The road is 6 miles long.", "fr", "La route fait 97 kilomètres.")]
    [InlineData("date", "en", "They met on 30 June 2021.", "fr", "Ils se sont rencontrés le 30 juillet 2021.")]
    [InlineData("weekday", "en", "They met on Tuesday in the town.", "fr", "Ils se sont rencontrés mercredi en ville.")]
    [InlineData("time", "en", "They met at 3 p.m. in the town.", "fr", "Ils se sont rencontrés à 16 h en ville.")]
    [InlineData("quotation", "en", "“We will build the port,” she said.", "fr", "Elle a dit qu'ils construiraient le port.")]
    [InlineData("name", "en", "Yesterday Jens Stoltenberg arrived in the town.", "fr", "Hier, Pierre Dupont est arrivé en ville.")]
    [InlineData("negation", "en", "He did not sign the contract with the port.", "fr", "Il a signé le contrat avec le port.")]
    [InlineData("omission", "en", "The port opened on a fine morning. Many people came to see it, and the mayor of the town spoke for a long while.", "fr", "Le port a ouvert.")]
    [InlineData("addition", "en", "The port opened.", "fr", "Le port a ouvert par une belle matinée. Beaucoup de gens sont venus le voir, et le maire de la ville a parlé longtemps devant eux.")]
    [InlineData("script", "en", "The port opened.", "fr", "Le p\u202Eort a ouvert.")]
    public async Task Each_kind_is_found_and_answered_in_the_same_form(string kind, string from, string source, string to, string target)
    {
        var (exit, answers) = await AskAsync(Pair("1", from, source, to, target));
        Assert.Equal(0, exit);
        var finding = answers[0]["findings"]!.AsArray().FirstOrDefault(found => (string?)found!["kind"] == kind);
        Assert.True(finding is not null, answers[0].ToJsonString(Relaxed));
        Assert.Equal(["kind", "severity", "message", "source", "target"], finding.AsObject().Select(field => field.Key));
        Assert.Contains((string?)finding["severity"], new[] { "error", "warning" });
        Assert.NotEmpty((string)finding["message"]!);
        foreach (var (side, text) in new[] { ("source", source), ("target", target) })
        {
            if (finding[side] is { } place)
                Assert.Equal(text[(int)place["start"]!..(int)place["end"]!], (string?)place["text"]);
        }
        Assert.True(finding["source"] is not null || finding["target"] is not null);
    }
}
