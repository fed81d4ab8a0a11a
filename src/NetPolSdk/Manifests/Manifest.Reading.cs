namespace NetPolSdk;

public sealed partial class Manifest
{
    /// <summary>Reads a text, YAML or JSON, of any number of documents.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fileName">The file that it comes from, for findings.</param>
    /// <param name="options">How to read; <see cref="ManifestOptions.Default"/> where left out.</param>
    public static Manifest Parse(string text, string? fileName = null, ManifestOptions? options = null)
    {
        Require.NotNull(text, nameof(text));
        options ??= ManifestOptions.Default;
        var collected = new Collected();
        collected.Add(YamlTextReader.Read(text, options), fileName, options);
        return collected.ToManifest();
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read; <see cref="ManifestOptions.Default"/> where left out.</param>
    /// <exception cref="ManifestException">The file cannot be opened or read.</exception>
    public static Manifest ReadFile(string path, ManifestOptions? options = null)
    {
        options ??= ManifestOptions.Default;
        var collected = new Collected();
        collected.Add(ManifestFile.Read(Require.NotNull(path, nameof(path)), options), path, options);
        return collected.ToManifest();
    }

    /// <summary>Reads every <c>*.yaml</c>, <c>*.yml</c> and <c>*.json</c> of a folder and the folders in it, in the ordinal order of their paths.</summary>
    /// <param name="path">The folder. Links to folders are not followed.</param>
    /// <param name="options">How to read; <see cref="ManifestOptions.Default"/> where left out.</param>
    /// <exception cref="ManifestException">The folder cannot be listed. A file in it that cannot be read is a finding.</exception>
    public static Manifest ReadFolder(string path, ManifestOptions? options = null)
    {
        options ??= ManifestOptions.Default;
        var collected = new Collected();
        foreach (var file in ManifestFolder.Files(Require.NotNull(path, nameof(path))))
        {
            collected.AddFile(file, () => ManifestFile.Read(file, options), options);
        }

        return collected.ToManifest();
    }

    /// <summary>Reads a stream of UTF-8, or UTF-16 with a byte order mark.</summary>
    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="fileName">A name for findings.</param>
    /// <param name="options">How to read; <see cref="ManifestOptions.Default"/> where left out.</param>
    /// <exception cref="ManifestException">The stream cannot be read.</exception>
    public static Manifest Read(Stream stream, string? fileName = null, ManifestOptions? options = null)
    {
        options ??= ManifestOptions.Default;
        var collected = new Collected();
        collected.Add(ManifestFile.Read(Require.NotNull(stream, nameof(stream)), fileName, options), fileName, options);
        return collected.ToManifest();
    }

    /// <summary>Documents and findings as they come in.</summary>
    private sealed class Collected
    {
        private readonly List<ManifestDocument> _documents = [];
        private readonly List<ManifestFinding> _findings = [];
        private readonly List<ManifestFinding> _suppressed = [];

        public void Add(ParsedText parsed, string? file, ManifestOptions options)
        {
            var binder = new DocumentBinder(file, options.AlreadyInCluster, options.CiliumVersion);
            parsed.Roots.ForEach(binder.Add);
            _documents.AddRange(binder.Documents);
            var count = _findings.Count;
            foreach (var document in binder.Documents)
            {
                Judge(document);
            }

            // Most files have no faults, and sorting is generic code that would be compiled at every start of the tool.
            if (binder.Faults.Count + parsed.Faults.Count == 0 && _findings.Count - count < 2)
            {
                return;
            }

            var faults = binder.Faults.Concat(parsed.Faults.Select(fault => ((ManifestDocument?)null, fault))).Select(fault => ManifestFinding.Of(fault.Item1, fault.Item2, file));
            var all = _findings.Skip(count).Concat(faults).OrderBy(finding => finding.Location.Line).ThenBy(finding => finding.Location.Column).ToArray();
            _findings.RemoveRange(count, _findings.Count - count);
            _findings.AddRange(all);
        }

        public void AddFile(string file, Func<ParsedText> read, ManifestOptions options)
        {
            try
            {
                Add(read(), file, options);
            }
            catch (ManifestException unreadable)
            {
                AddUnreadable(file, unreadable, options);
            }
        }

        public void AddUnreadable(string file, ManifestException unreadable, ManifestOptions options)
        {
            var parsed = new ParsedText();
            parsed.Report(SourcePosition.Start, unreadable.InnerException?.Message.TrimEnd('.') ?? unreadable.Message, "Make the file readable, or leave it out.");
            Add(parsed, file, options);
        }

        public Manifest ToManifest() => new(_documents, _findings, _suppressed);

        /// <summary>Applies the rules about the written form.</summary>
        private void Judge(ManifestDocument document)
        {
            var report = DocumentLinter.Judge(document, LintOptions.Default);
            foreach (var finding in report.Findings)
            {
                _findings.Add(new ManifestFinding(finding, document.LocationOf(finding.Field)));
            }

            foreach (var finding in report.Suppressed)
            {
                _suppressed.Add(new ManifestFinding(finding, document.LocationOf(finding.Field)));
            }
        }
    }
}
