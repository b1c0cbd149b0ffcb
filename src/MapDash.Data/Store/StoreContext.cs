using System.Linq.Expressions;
using MapDash.Data.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MapDash.Data.Store;

/// <summary>The tables. Names are lower snake case, so that SQL by hand needs no quotes.</summary>
internal sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<ReportRow> Reports => Set<ReportRow>();

    public DbSet<ActorRow> Actors => Set<ActorRow>();

    public DbSet<CodeRow> Codes => Set<CodeRow>();

    public DbSet<PlaceRow> Places => Set<PlaceRow>();

    public DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    public DbSet<ChainRow> Chain => Set<ChainRow>();

    public DbSet<SealRow> Seals => Set<SealRow>();

    public DbSet<RecordLinkRow> Record => Set<RecordLinkRow>();

    public DbSet<DatasetVersionRow> Versions => Set<DatasetVersionRow>();

    public DbSet<LoadRow> Loads => Set<LoadRow>();

    public DbSet<EventTextRow> Texts => Set<EventTextRow>();

    public DbSet<DeskStepRow> DeskSteps => Set<DeskStepRow>();

    public DbSet<DeskTextRow> DeskTexts => Set<DeskTextRow>();

    public DbSet<DeskNameRow> DeskNames => Set<DeskNameRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<EventRow>(row =>
        {
            row.ToTable("events").HasKey(reported => reported.Id);
            row.HasOne<EventRow>().WithMany().HasForeignKey(reported => reported.Parent).OnDelete(DeleteBehavior.Restrict);
            row.HasIndex(reported => new { reported.PeriodStart, reported.Id });
            row.ComplexProperty(reported => reported.DatingWords);
        });
        Parts<ClaimRow>(modelBuilder, "claims", reported => reported.Claims, row =>
        {
            row.ComplexProperty(claim => claim.Quote);
            row.HasIndex(claim => claim.ReportId);
        });
        Parts<EventPlaceRow>(modelBuilder, "event_places", reported => reported.Places, row =>
        {
            row.ComplexProperty(place => place.Words);
            row.HasIndex(place => place.PlaceId);
        });
        Parts<EventActorRow>(modelBuilder, "event_actors", reported => reported.Actors, row =>
        {
            row.ComplexProperty(actor => actor.Words);
            row.HasIndex(actor => actor.ActorId);
        });
        Parts<FigureRow>(modelBuilder, "figures", reported => reported.Figures, row => row.ComplexProperty(figure => figure.Words));
        Parts<EventLinkRow>(modelBuilder, "event_links", reported => reported.Links, row =>
            row.HasOne<EventRow>().WithMany().HasForeignKey(link => link.OtherId).OnDelete(DeleteBehavior.Restrict));
        Register<ReportRow>(modelBuilder, "reports");
        Register<ActorRow>(modelBuilder, "actors");
        Register<CodeRow>(modelBuilder, "codes");
        Register<PlaceRow>(modelBuilder, "places");
        modelBuilder.Entity<RevisionRow>(row =>
        {
            row.ToTable("revisions").HasKey(revision => revision.Sequence);
            row.HasIndex(revision => new { revision.EventId, revision.Version }).IsUnique();
            row.HasOne<EventRow>().WithMany().HasForeignKey(revision => revision.EventId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ChainRow>(row =>
        {
            row.ToTable("revision_chain").HasKey(link => link.Sequence);
            row.Property(link => link.Sequence).ValueGeneratedNever();
        });
        modelBuilder.Entity<SealRow>(row =>
        {
            row.ToTable("version_seals").HasKey(seal => seal.Number);
            row.Property(seal => seal.Number).ValueGeneratedNever();
        });
        modelBuilder.Entity<RecordLinkRow>(row =>
        {
            row.ToTable("record_chain").HasKey(link => link.Sequence);
            row.Property(link => link.Sequence).ValueGeneratedNever();
            row.HasIndex(link => new { link.Source, link.Key, link.Number }).IsUnique();
        });
        modelBuilder.Entity<DatasetVersionRow>(row =>
        {
            row.ToTable("dataset_versions").HasKey(version => version.Number);
            row.Property(version => version.Number).ValueGeneratedNever();
        });
        modelBuilder.Entity<LoadRow>().ToTable("load_log").HasKey(load => load.Sequence);
        modelBuilder.Entity<EventTextRow>(row =>
        {
            row.ToTable("event_texts").HasKey(text => text.Key);
            row.Property(text => text.Key).ValueGeneratedNever();
            row.HasIndex(text => new { text.EventId, text.Version, text.Since }).IsUnique();
        });
        modelBuilder.Entity<DeskStepRow>().ToTable("desk_steps").HasKey(step => new { step.SubmissionId, step.Number });
        modelBuilder.Entity<DeskTextRow>().ToTable("desk_texts").HasKey(text => text.SubmissionId);
        modelBuilder.Entity<DeskNameRow>().ToTable("desk_names").HasKey(name => name.Sequence);
        SnakeCase.Apply(modelBuilder.Model);
    }

    private static void Register<T>(ModelBuilder model, string table) where T : RegisterRow =>
        model.Entity<T>().ToTable(table).HasKey(row => new { row.Id, row.Since });

    private static void Parts<T>(
        ModelBuilder model, string table, Expression<Func<EventRow, IEnumerable<T>?>> parts, Action<EntityTypeBuilder<T>> more)
        where T : EventPart
    {
        model.Entity<EventRow>().HasMany(parts).WithOne().HasForeignKey(part => part.EventId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<T>(row =>
        {
            row.ToTable(table).HasKey(part => new { part.EventId, part.Ordinal });
            row.Property(part => part.Ordinal).ValueGeneratedNever();
            more(row);
        });
    }
}
