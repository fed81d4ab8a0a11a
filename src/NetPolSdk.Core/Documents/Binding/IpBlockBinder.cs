namespace NetPolSdk;

/// <summary>Binds an <c>ipBlock</c>.</summary>
internal static class IpBlockBinder
{
    private static readonly string[] Fields = ["cidr", "except"];

    /// <summary>The block; null where its range cannot be read.</summary>
    public static IpBlock? Bind(DocumentNode node, BindingContext context)
    {
        DocumentNode? cidrNode = null, exceptNode = null;
        if (context.Mapping(node) is not { } block)
        {
            return null;
        }

        foreach (var entry in context.EntriesOf(block))
        {
            switch (entry.Name)
            {
                case "cidr":
                    cidrNode = entry.Value;
                    break;
                case "except":
                    exceptNode = entry.Value;
                    break;
                default:
                    context.ReportUnknown(entry, "IPBlock", Fields);
                    break;
            }
        }

        var cidr = BindCidr(node, cidrNode, context);
        var exceptions = exceptNode is null ? ValueList<Cidr>.Empty : BindExceptions(exceptNode, cidr, context);
        return cidr is null ? null : new IpBlock(cidr, exceptions);
    }

    private static Cidr? BindCidr(DocumentNode block, DocumentNode? node, BindingContext context)
    {
        context.Enter("cidr");
        Cidr? cidr = null;
        if (node is null or { IsNull: true } or ScalarNode { Text: "", Kind: ScalarKind.Text })
        {
            context.Report(node ?? block, RuleIds.Cidr, "is missing", "Write a range like 10.9.8.0/24 or 2001:db8::/64.");
        }
        else if (context.Text(node) is { } text)
        {
            cidr = Read(text, node, context);
        }

        context.Leave();
        return cidr;
    }

    private static ValueList<Cidr> BindExceptions(DocumentNode node, Cidr? block, BindingContext context)
    {
        context.Enter("except");
        var items = context.Items(node);
        var exceptions = new List<Cidr>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            context.Enter(i);
            if (BindException(items[i], block, context) is { } exception)
            {
                exceptions.Add(exception);
            }

            context.Leave();
        }

        context.Leave();
        return ValueList.From(exceptions);
    }

    /// <summary>Where the range of the block cannot be read, the server does not look at its exceptions.</summary>
    private static Cidr? BindException(DocumentNode node, Cidr? block, BindingContext context)
    {
        var text = node.IsNull ? "" : context.Text(node);
        if (text is null || block is null || Read(text, node, context) is not { } exception)
        {
            return null;
        }

        context.Report(node, text, IpBlock.ExceptionFault(block, exception));
        return exception;
    }

    private static Cidr? Read(string text, DocumentNode node, BindingContext context)
    {
        var cidr = Cidr.TryParseSloppy(text);
        if (cidr is null)
        {
            context.Report(node, text, Cidr.UnreadableFault(text));
        }
        else if (cidr.StrictFault() is { } fault)
        {
            context.ReportTolerable(node, text, fault);
        }

        return cidr;
    }
}
