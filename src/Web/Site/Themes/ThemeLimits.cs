using System.Diagnostics;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dragoman.Web.Site.Themes;

/// <summary>
/// What a template may use up. The engine counts steps; this adds what steps do not see: long ranges, texts that double with each turn of a
/// loop, and the clock.
/// </summary>
internal static class ThemeLimits
{
    public const int Steps = 400_000;
    public const int Depth = 40;

    private const int LongestRange = 1_000;
    private const int LongestText = 4 * 1024 * 1024;

    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(4);

    public static void Start(TemplateContext context) => context.AmbientValues["started"] = Stopwatch.GetTimestamp();

    public static void Check(TemplateContext context)
    {
        if (context.AmbientValues.TryGetValue("started", out var started) && Stopwatch.GetElapsedTime((long)started) > LongestTime)
            throw new ThemeException($"The template took more than {LongestTime.TotalSeconds:0} seconds.", cure: "Look for a loop that goes on too long.");
    }

    public static void CheckText(int length)
    {
        if (length > LongestText)
            throw new ThemeException($"The template made a text of more than {LongestText / 1024 / 1024} MB.", cure: "Look for a loop that adds to a text in each turn.");
    }

    /// <summary>A page that is being written: it ends where no page is so long.</summary>
    public sealed class Output : StringWriter
    {
        public Output()
            : base(System.Globalization.CultureInfo.InvariantCulture)
        {
        }

        public override void Write(char value)
        {
            base.Write(value);
            CheckText(GetStringBuilder().Length);
        }

        public override void Write(string? value)
        {
            base.Write(value);
            CheckText(GetStringBuilder().Length);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            base.Write(buffer, index, count);
            CheckText(GetStringBuilder().Length);
        }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            base.Write(buffer);
            CheckText(GetStringBuilder().Length);
        }
    }

    /// <summary>Puts our own range and our own output in the place of the engine's.</summary>
    public sealed class Rewriter : AstRewriter
    {
        protected override Expression VisitRangeExpression(RangeExpression rangeExpression) => new Range(rangeExpression);

        protected override Statement VisitCaptureStatement(CaptureStatement captureStatement)
        {
            TryRewriteStatements(captureStatement.Statements, out var statements);
            return new Capture(captureStatement.Identifier, statements);
        }

        protected override Statement VisitCycleStatement(CycleStatement cycleStatement) =>
            new CycleStatement(cycleStatement.Group, [.. cycleStatement.Values.Select(value => new AsText(Visit(value)))]);

        protected override Statement VisitOutputStatement(OutputStatement outputStatement) =>
            new EncodedOutput(Visit(outputStatement.Expression));
    }

    private sealed class Range(RangeExpression of) : Expression
    {
        public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
        {
            var (from, to) = (await of.From.EvaluateAsync(context), await of.To.EvaluateAsync(context));
            return to.ToNumberValue() - from.ToNumberValue() is var length && Math.Abs(length) > LongestRange
                ? throw new ThemeException($"A range of {Math.Abs(length):0} numbers is too long.", cure: $"Count to {LongestRange} at most.")
                : await of.EvaluateAsync(context);
        }

        protected override Expression Accept(AstVisitor visitor) => this;
    }

    private sealed class Capture(string name, IReadOnlyList<Statement> statements) : Statement
    {
        public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
        {
            context.IncrementSteps();
            Check(context);
            using var output = new Output();
            foreach (var statement in statements)
            {
                if (await statement.WriteToAsync(output, encoder, context) is var completion && completion != Completion.Normal)
                    return completion;
            }
            context.SetValue(name, new StringValue(output.ToString(), encode: false));
            return Completion.Normal;
        }

        protected override Statement Accept(AstVisitor visitor) => this;
    }

    /// <summary>A value as a text, which the engine encodes; a list it would write as it is.</summary>
    private sealed class AsText(Expression of) : Expression
    {
        public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context) =>
            await of.EvaluateAsync(context) is var value && value is StringValue ? value : new StringValue(value.ToStringValue());

        protected override Expression Accept(AstVisitor visitor) => this;
    }

    /// <summary>Whatever is put out is encoded, unless this program made it as markup. The engine itself writes a list's texts as they are.</summary>
    private sealed class EncodedOutput(Expression of) : Statement
    {
        public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
        {
            context.IncrementSteps();
            Check(context);
            var value = await of.EvaluateAsync(context);
            if (value is StringValue { Encode: false } markup)
                await writer.WriteAsync(markup.ToStringValue());
            else if (!value.IsNil())
                encoder.Encode(writer, value.ToStringValue());
            return Completion.Normal;
        }

        protected override Statement Accept(AstVisitor visitor) => this;
    }
}
