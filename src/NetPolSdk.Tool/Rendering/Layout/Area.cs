namespace NetPolSdk.Tool.Rendering.Layout;

/// <summary>A rectangle, in pixels at full size.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public (double X, double Y) Centre => (X + (Width / 2), Y + (Height / 2));

    public Area MovedBy(double x, double y) => this with { X = X + x, Y = Y + y };

    /// <summary>Where the line from the centre towards a point leaves the rectangle.</summary>
    public (double X, double Y) BorderTowards((double X, double Y) point)
    {
        var (x, y) = Centre;
        var (dx, dy) = (point.X - x, point.Y - y);
        if (dx == 0 && dy == 0)
        {
            return (Right, y);
        }

        var scale = Math.Min(
            dx == 0 ? double.MaxValue : Width / 2 / Math.Abs(dx),
            dy == 0 ? double.MaxValue : Height / 2 / Math.Abs(dy));
        return (x + (dx * scale), y + (dy * scale));
    }
}
