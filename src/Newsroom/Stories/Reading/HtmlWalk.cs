using AngleSharp.Dom;

namespace Dragoman.Stories.Reading;

/// <summary>Goes through a page in the order of its text and gathers blocks.</summary>
internal sealed class HtmlWalk(BlockList list)
{
    /// <summary>What holds for the text at this place; a level above 0 makes it a heading.</summary>
    private readonly record struct Place(BlockKind Kind, int Level, Ink Ink, bool InWordItem);

    private readonly List<(string Location, string Alt, string Caption)> pictures = [];
    private MarkedText text = list.NewText();
    private Place opened;
    private int breaks;
    private int cells;

    public void Through(IElement body)
    {
        Children(body, new(BlockKind.Paragraph, 0, default, false));
        Close();
    }

    private void Children(INode parent, Place place)
    {
        var nodes = parent.ChildNodes;
        var bulletsEnd = true;
        for (var i = 0; i < nodes.Length; i++)
        {
            switch (nodes[i])
            {
                case IComment comment when bulletsEnd && OfficeMarkup.OpensFakeBullet(comment):
                    var end = i + 1;
                    while (end < nodes.Length && !OfficeMarkup.ClosesFakeBullet(nodes[end]))
                        end++;
                    bulletsEnd = end < nodes.Length;
                    i = bulletsEnd ? end : i;
                    break;
                case IText characters:
                    Write(characters.Data, place);
                    break;
                case IElement element:
                    Element(element, place);
                    break;
            }
        }
    }

    private void Element(IElement element, Place place)
    {
        var name = element.LocalName;
        if (HtmlElements.LeftOut.TryGetValue(name, out var omission))
            list.Omissions.Add(omission);
        if (omission is not null || HtmlElements.Silent.Contains(name))
            return;
        var style = InlineStyle.Of(element);
        if (LeavesOut(element, style))
            return;
        var inner = place with { Ink = Mark(element, style, place.Ink) };
        switch (name)
        {
            case "br":
                breaks++;
                break;
            case "img" or "image":
                Picture(element);
                break;
            case "figure":
                Figure(element, inner);
                break;
            case "table":
                Table(element, inner);
                break;
            case var _ when HtmlElements.Blocks.Contains(name):
                Block(element, style, inner);
                break;
            default:
                Children(element, inner);
                break;
        }
    }

    private bool LeavesOut(IElement element, InlineStyle style)
    {
        if (OfficeMarkup.IsFakeBullet(style))
            return true;
        var omission = OfficeMarkup.IsComment(style) ? Omission.Comment : style.Hidden ? Omission.Hidden : null;
        if (omission is not null && !string.IsNullOrWhiteSpace(element.TextContent))
            list.Omissions.Add(omission);
        return omission is not null;
    }

    private Ink Mark(IElement element, InlineStyle style, Ink ink)
    {
        var name = element.LocalName;
        return new(
            style.Bold ?? (name is "b" or "strong" || ink.Strong),
            style.Italic ?? (name is "i" or "em" || ink.Emphasis),
            name is "a" or "area" && element.GetAttribute("href") is { } address ? Link(address) : ink.Link);
    }

    private string? Link(string address)
    {
        var target = LinkTarget.Of(address);
        if (target is null && address.Length > 0)
            list.Omissions.Add(Omission.Link);
        return target;
    }

    private void Block(IElement element, InlineStyle style, Place place)
    {
        Close();
        if (element.LocalName is "td" or "th")
            cells++;
        var start = list.Count;
        Children(element, Inside(element, style, place));
        Close();
        if (OfficeMarkup.IsCaption(element))
            list.JoinCaption(Math.Max(0, start - 1));
    }

    private static Place Inside(IElement element, InlineStyle style, Place place)
    {
        var level = OfficeMarkup.IsTitled(element) ? 1 : HtmlElements.HeadingLevel(element.LocalName);
        if (level > 0)
            return place with { Kind = BlockKind.Heading, Level = level };
        if (OfficeMarkup.IsListItem(element, style))
            return place with { Kind = BlockKind.ListItem, InWordItem = true };
        if (element.LocalName == "blockquote" || OfficeMarkup.IsQuotation(element))
            return place with { Kind = BlockKind.Quotation };
        if (element.LocalName == "figcaption" || OfficeMarkup.IsCaption(element))
            return place with { Kind = BlockKind.Caption };
        return element.LocalName == "li" ? place with { Kind = BlockKind.ListItem } : place;
    }

    private void Figure(IElement figure, Place place)
    {
        Close();
        var start = list.Count;
        Children(figure, place);
        Close();
        list.JoinCaption(start);
    }

    private void Table(IElement table, Place place)
    {
        Close();
        var outer = cells;
        cells = 0;
        Children(table, place);
        Close();
        if (cells > 1)
            list.Omissions.Add(Omission.Table);
        cells = outer;
    }

    private void Picture(IElement image)
    {
        var location = PictureLocation.Of(image.GetAttribute("src") ?? "", out var instead);
        if (location is null)
            list.Omissions.Add(instead);
        else
            pictures.Add((location, image.GetAttribute("alt") ?? "", image.GetAttribute("title") ?? ""));
        // Within a paragraph the picture waits for its end: the text is not torn apart.
        if (text.IsEmpty)
            PlacePictures();
    }

    private void Write(string characters, Place place)
    {
        if (string.IsNullOrWhiteSpace(characters))
        {
            text.Space();
            return;
        }
        if (breaks > 1 && place.Level == 0)
            Close();
        else if (breaks > 0)
            text.Space();
        breaks = 0;
        if (text.IsEmpty)
            opened = place;
        // A heading is strong by itself.
        var ink = place.Level > 0 ? place.Ink with { Strong = false } : place.Ink;
        text.Append(place.InWordItem && text.IsEmpty ? OfficeMarkup.WithoutFakeBullet(characters) : characters, ink);
    }

    private void Close()
    {
        if (opened.Level > 0)
            list.AddHeading(opened.Level, text);
        else
            list.Add(opened.Kind, text);
        text = list.NewText();
        breaks = 0;
        PlacePictures();
    }

    private void PlacePictures()
    {
        foreach (var (location, alt, caption) in pictures)
            list.AddPicture(location, alt, caption);
        pictures.Clear();
    }
}
